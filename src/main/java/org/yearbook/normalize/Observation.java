package org.yearbook.normalize;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import org.yearbook.codebook.Indicator;
import org.yearbook.codebook.Period;
import org.yearbook.region.Region;
import org.yearbook.source.Locator;

/**
 * An accepted statement: this region, in this year, had this value of this indicator, said by this source.
 *
 * @param value in the indicator's unit, without trailing zeros
 * @param source the record's own source, or the path of a report below {@code reports/}
 * @param evidence the sentence, empty if none is known
 * @param published when the source was published, {@code null} if unknown
 */
public record Observation(
        Region region,
        int year,
        Indicator indicator,
        BigDecimal value,
        Qualifier qualifier,
        Period period,
        Scope scope,
        String source,
        Locator locator,
        String evidence,
        LocalDate published)
        implements Outcome {
    /** Region code, year, indicator code, source, locator; then all that can differ, so that equal input sorts equal. */
    public static final Comparator<Observation> ORDER = Comparator.<Observation>comparingInt(
                    o -> o.region().index())
            .thenComparingInt(Observation::year)
            .thenComparingInt(o -> o.indicator().index())
            .thenComparing(Observation::source)
            .thenComparing(Observation::locator)
            .thenComparing(Observation::value)
            .thenComparing(Observation::qualifier)
            .thenComparing(Observation::period)
            .thenComparing(Observation::scope)
            .thenComparing(Observation::evidence)
            .thenComparing(Observation::published, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** Whether the two speak of the same cell. */
    public boolean sameCell(Observation other) {
        return region.index() == other.region.index()
                && year == other.year
                && indicator.index() == other.indicator.index();
    }
}
