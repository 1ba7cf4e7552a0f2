package org.yearbook.normalize;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yearbook.source.PlainText;

/** A unit as written, in the form that the codebook's units have. */
final class UnitText {
    private static final Map<String, BigDecimal> MULTIPLIERS =
            Map.of("万", new BigDecimal(10_000), "亿", new BigDecimal(100_000_000));

    /** Around the whole unit; those within, as in 人(次), belong to it. */
    private static final Pattern BRACKETS = Pattern.compile("^[(\\[]([^()\\[\\]]+)[)\\]]$");

    private UnitText() {}

    static String of(String written) {
        String text =
                BRACKETS.matcher(PlainText.halfWidth(written).replace(" ", "")).replaceFirst("$1");
        return PlainText.isTraditional(text) || text.indexOf('萬') >= 0 || text.indexOf('億') >= 0
                ? PlainText.simplify(text)
                : text;
    }

    /** What a bare 万 or 亿 multiplies by. */
    static Optional<BigDecimal> multiplier(String unit) {
        return Optional.ofNullable(MULTIPLIERS.get(unit));
    }
}
