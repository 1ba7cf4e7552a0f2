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

    private static final Map<String, BigDecimal> COLLECTIVES =
            Map.of("打", BigDecimal.valueOf(12), "双", BigDecimal.valueOf(2), "对", BigDecimal.valueOf(2));

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

    /** How many things one of a collective unit is, where the number is spelled out: 12 in 一打, 2 in 三双 and 一百对. */
    static Optional<BigDecimal> collective(Numeral numeral) {
        return numeral.spelled() ? Optional.ofNullable(COLLECTIVES.get(numeral.unit())) : Optional.empty();
    }
}
