package org.yearbook.tabulate;

import java.math.BigDecimal;
import java.util.Comparator;
import org.yearbook.codebook.Indicator;
import org.yearbook.region.Region;

/**
 * A published figure.
 *
 * @param covered of a rolled-up cell: how many regions directly below have a figure; else 0
 * @param children of a rolled-up cell: how many regions directly below there are; else 0
 * @param exact whether the figure, and each that it was made from, is exact
 */
public record Cell(
        Region region,
        int year,
        Indicator indicator,
        BigDecimal value,
        Basis basis,
        int covered,
        int children,
        boolean exact) {
    /** Region code, year, indicator code. */
    public static final Comparator<Cell> ORDER = Comparator.<Cell>comparingInt(
                    c -> c.region().index())
            .thenComparingInt(Cell::year)
            .thenComparingInt(c -> c.indicator().index());

    /** {@code 12/15} for a rolled-up cell, else empty. */
    public String coverage() {
        return basis == Basis.ROLLED_UP ? covered + "/" + children : "";
    }

    /** SDMX observation status (CL_OBS_STATUS): {@code A} normal, {@code E} estimated. */
    public String status() {
        return exact ? "A" : "E";
    }
}
