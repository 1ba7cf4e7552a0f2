package org.yearbook.publish.revision;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Set;

/**
 * A figure that is another than in the edition before.
 *
 * @param before the figure of the edition before; {@code null} where it had none
 * @param now the figure of this edition; {@code null} where it has none any more
 * @param why at least one reason; of a sum, those of all figures in it
 * @param sources those that were added, changed or withdrawn, the first few of many; may be empty
 */
public record Revision(
        String regionCode,
        String region,
        int year,
        String indicatorCode,
        String indicator,
        String unit,
        BigDecimal before,
        BigDecimal now,
        Set<Why> why,
        String sources) {
    static final Comparator<Revision> ORDER = Comparator.comparing(Revision::regionCode)
            .thenComparingInt(Revision::year)
            .thenComparing(Revision::indicatorCode);

    /** The same for these reasons and sources. */
    Revision because(Set<Why> reasons, String changedSources) {
        return new Revision(
                regionCode, region, year, indicatorCode, indicator, unit, before, now, reasons, changedSources);
    }

    CellKey cell() {
        return new CellKey(regionCode, year, indicatorCode);
    }

    /** Whether a figure that was published is another now; else it is new, or gone. */
    public boolean isRevised() {
        return before != null && now != null;
    }
}
