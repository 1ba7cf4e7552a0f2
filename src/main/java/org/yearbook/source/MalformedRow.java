package org.yearbook.source;

/**
 * A place of the input that holds no record: a broken row, a row of another width, a file that cannot be read, a report
 * that does not say where or when.
 *
 * @param file path of the file below the input folder
 * @param source stands for the source that such a row does not name: the record file's path, the report's own name
 * @param field what could not be found, {@code null} if it is no record at all
 * @param message what is wrong and what was expected
 */
public record MalformedRow(String file, String source, Locator locator, Field field, Message message, String raw)
        implements Row {
    MalformedRow(String file, Locator locator, Message message, String raw) {
        this(file, file, locator, null, message, raw);
    }

    @Override
    public int length() {
        return raw.length();
    }
}
