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
 * @param composition tells of which regions the figure is: {@link #WHOLE}, {@link #PART}, else a number that is the same
 *     for the same regions
 */
public record Cell(
        Region region,
        int year,
        Indicator indicator,
        BigDecimal value,
        Basis basis,
        int covered,
        int children,
        boolean exact,
        int composition) {
    /** Composition of a figure of the region as a whole: its own, or the sum of all regions below, each as a whole. */
    public static final int WHOLE = 0;
    /** Composition of a region's own figure that is of a part of it. */
    static final int PART = 1;

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

    /** What the figure makes of the composition of a sum; compositions are added up. */
    int share() {
        int mixed = (region.index() + 1) * 0x9E3779B9 ^ composition * 0x85EBCA6B;
        return (mixed ^ mixed >>> 15) * 0xC2B2AE35;
    }

    /** Whether the two are of the same regions, so that one may be set against the other. */
    boolean ofSameRegions(Cell other) {
        return composition == other.composition;
    }

    /** The same figure as that of another region. */
    Cell in(Region other) {
        return new Cell(other, year, indicator, value, basis, covered, children, exact, composition);
    }
}
