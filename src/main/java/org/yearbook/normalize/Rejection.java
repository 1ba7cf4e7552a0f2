package org.yearbook.normalize;

import java.util.Comparator;
import org.yearbook.source.Locator;

/**
 * A refused record.
 *
 * @param source the record's own source; the file where the record names none
 * @param field English name of the field at fault, empty if the row as a whole is
 * @param value what stood in the field
 * @param message what is wrong, where, and what was expected; Chinese, then English
 * @param record the row as it stood
 */
public record Rejection(
        String source, Locator locator, String field, String value, Reason reason, String message, String record)
        implements Outcome {
    public static final Comparator<Rejection> ORDER = Comparator.comparing(Rejection::source)
            .thenComparing(Rejection::locator)
            .thenComparing(Rejection::field)
            .thenComparing(Rejection::value)
            .thenComparing(Rejection::message)
            .thenComparing(Rejection::record);
}
