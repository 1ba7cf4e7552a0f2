package org.yearbook.publish.workbook;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * Who publishes an edition, and when.
 *
 * @param publisher empty if nobody is named
 */
public record Imprint(String edition, String publisher) {
    private static final int DATE = "2026-11-23".length();

    /**
     * The date of the edition: that which its name begins with. The day of the run would make each run of the same
     * input another edition.
     */
    Optional<LocalDate> date() {
        try {
            return Optional.of(LocalDate.parse(edition.substring(0, Math.min(DATE, edition.length()))));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
