package org.yearbook.source;

import java.util.stream.Collectors;

/** A text for staff, in Chinese first, and in English. */
public record Message(String zh, String en) {
    private static final int MEGABYTE = 1 << 20;

    static Message unreadable(Exception cause) {
        return new Message(
                "文件无法读取", "the file cannot be read (" + cause.getClass().getSimpleName() + ")");
    }

    static Message empty() {
        return new Message("文件是空的", "the file is empty");
    }

    static Message noText() {
        return new Message("文件内容不是文本", "the file holds no text");
    }

    static Message openQuote() {
        return new Message("此行的引号不成对", "the row has a quote that nothing closes");
    }

    static Message zeroCharacter() {
        return new Message("此行含有空字符（NUL），不是文本", "the row has a zero character, which no text has");
    }

    static Message width(int found, int expected) {
        return new Message(
                "此行有" + found + "列，表头有" + expected + "列",
                "the row has " + found + " fields, the header has " + expected);
    }

    static Message missingColumns(Columns columns) {
        String zh = columns.missing().stream()
                .map(field -> field.labelZh() + "（" + field.label() + "）")
                .collect(Collectors.joining("、"));
        String en = columns.missing().stream().map(Field::label).collect(Collectors.joining(", "));
        return new Message(
                "缺少必需的列：" + zh + "；整个文件未读入",
                "required columns are missing: " + en + "; the file is refused as a whole");
    }

    /** Larger than a limit in bytes; names the setting for those who want to raise it. */
    static Message tooLarge(String zh, String en, String setting, long limit) {
        String size = size(limit);
        return new Message(
                zh + "超过 " + size + "（上限 yearbook.limit." + setting + "）",
                en + " more than " + size + " (yearbook.limit." + setting + ")");
    }

    static Message longRecord(Limits limits) {
        return tooMany("记录的字符数", "characters in a record", "record", limits.record());
    }

    static Message longText(Limits limits) {
        return tooMany("报告的字符数", "characters in the report", "text", limits.text());
    }

    static Message manyColumns(Limits limits) {
        return tooMany("列数", "columns", "columns", limits.columns());
    }

    /** More than a limit that is a number. */
    public static Message tooMany(String zh, String en, String setting, long limit) {
        return new Message(
                zh + "超过 " + limit + "（上限 yearbook.limit." + setting + "）",
                "more than " + limit + " " + en + " (yearbook.limit." + setting + ")");
    }

    private static String size(long bytes) {
        return bytes % MEGABYTE == 0 ? bytes / MEGABYTE + " MB" : bytes + " B";
    }

    /** Both, as they stand in the files that staff read. */
    @Override
    public String toString() {
        return zh + " | " + en;
    }
}
