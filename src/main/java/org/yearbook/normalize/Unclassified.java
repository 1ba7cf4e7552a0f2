package org.yearbook.normalize;

import java.math.BigDecimal;
import java.util.Comparator;
import org.yearbook.region.Region;
import org.yearbook.source.Locator;

/**
 * A figure that no indicator of the codebook measures; what an editor reads to extend the codebook.
 *
 * @param indicator the words that stand where an indicator should
 * @param value with 万 and 亿 multiplied in
 * @param unit as written, without 万 or 亿
 */
public record Unclassified(
        String source,
        Locator locator,
        Region region,
        int year,
        String indicator,
        BigDecimal value,
        String unit,
        String evidence)
        implements Outcome {
    public static final Comparator<Unclassified> ORDER = Comparator.<Unclassified>comparingInt(
                    u -> u.region().index())
            .thenComparingInt(Unclassified::year)
            .thenComparing(Unclassified::indicator)
            .thenComparing(Unclassified::source)
            .thenComparing(Unclassified::locator)
            .thenComparing(Unclassified::value)
            .thenComparing(Unclassified::unit)
            .thenComparing(Unclassified::evidence);
}
