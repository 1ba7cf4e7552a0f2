package org.yearbook.normalize;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yearbook.source.PlainText;

/** A date of publication as written: 2023-01-12, 2023/1/12, 2023年1月12日, 20230112, 2023年1月. */
final class PublicationDate {
    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{4})(?:[-/.年](\\d{1,2})(?:[-/.月](\\d{1,2})日?|月)?|(\\d{2})(\\d{2}))(?:[T ].*)?");

    private PublicationDate() {}

    static Optional<LocalDate> parse(String text) {
        Matcher written = WRITTEN.matcher(PlainText.halfWidth(text).strip());
        if (!written.matches()) {
            return Optional.empty();
        }
        String month = written.group(2) != null ? written.group(2) : written.group(4);
        String day = Optional.ofNullable(written.group(3))
                .or(() -> Optional.ofNullable(written.group(5)))
                .orElse("1");
        try {
            return Optional.of(
                    LocalDate.of(Integer.parseInt(written.group(1)), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
