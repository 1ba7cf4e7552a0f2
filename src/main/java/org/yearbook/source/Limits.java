package org.yearbook.source;

import java.util.Optional;

/**
 * How large what is read may be, so that no file takes more time and memory than is there; what is larger is refused.
 * The settings {@code yearbook.limit.*} have the same names.
 *
 * @param records bytes of a record file
 * @param workbook bytes of a record file that is a workbook
 * @param report bytes of a report document, pictures included
 * @param text bytes of a report that is plain text or a web page, and of the corrections; characters of text in any
 *     report
 * @param unpacked bytes that a part of a document or workbook, or all streams of a PDF, unpack to
 * @param memory bytes of what has to be held in memory: the texts of a workbook, a stream of a PDF
 * @param record characters of a record: its line, or the cells of its row
 * @param columns columns of a record file
 * @param pages pages of a PDF
 * @param figures figures that a report states
 */
public record Limits(
        long records,
        long workbook,
        long report,
        long text,
        long unpacked,
        long memory,
        int record,
        int columns,
        int pages,
        int figures) {

    /** Why a file of that size is too large to be read, if it is. */
    Optional<Message> tooLarge(InputFile.Kind kind, String extension, long size) {
        boolean plain = extension.equals("txt") || extension.startsWith("htm");
        return switch (kind) {
            case RECORDS ->
                extension.equals("xlsx") ? file(size, "workbook", workbook) : file(size, "records", records);
            case REPORT -> plain ? file(size, "text", text) : file(size, "report", report);
            case CORRECTIONS -> file(size, "text", text);
        };
    }

    private static Optional<Message> file(long size, String setting, long limit) {
        return size > limit ? Optional.of(Message.tooLarge("文件", "the file has", setting, limit)) : Optional.empty();
    }
}
