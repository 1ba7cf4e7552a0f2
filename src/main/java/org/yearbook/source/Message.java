package org.yearbook.source;

import java.util.stream.Collectors;

/** A text for staff, in Chinese first, and in English. */
public record Message(String zh, String en) {
    static Message unreadable(Exception cause) {
        return new Message(
                "文件无法读取", "the file cannot be read (" + cause.getClass().getSimpleName() + ")");
    }

    static Message noText() {
        return new Message("文件内容不是文本", "the file holds no text");
    }

    static Message openQuote() {
        return new Message("此行的引号不成对", "the row has a quote that nothing closes");
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

    /** Both, as they stand in the files that staff read. */
    @Override
    public String toString() {
        return zh + " | " + en;
    }
}
