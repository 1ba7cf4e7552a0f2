package org.yearbook.source;

/**
 * A place of the input that holds no record: a broken row, a row of another width, a file that cannot be read.
 *
 * @param file path of the file below the input folder; it stands for the source, which such a row does not name
 * @param message what is wrong and what was expected
 */
public record MalformedRow(String file, Locator locator, Message message, String raw) implements Row {}
