package org.yearbook.tabulate;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.yearbook.region.Level;

/** What some cells amount to: how many there are by basis, and of how many regions of each level. */
public final class Tally {
    private final long[] figures = new long[Basis.values().length];
    private final int[] regions = new int[Level.values().length];
    private final int[] reporting = new int[Level.values().length];
    private final long[] ofLevel = new long[Level.values().length];
    private final Set<Integer> years = new HashSet<>();
    private long inexact;
    private int lastYear = -1;
    private int lastRegion = -1;
    private int lastReporting = -1;

    /** Takes a cell; those of one region must come one after the other. */
    void add(Cell cell) {
        int region = cell.region().index();
        int level = cell.region().level().ordinal();
        figures[cell.basis().ordinal()]++;
        ofLevel[level]++;
        inexact += cell.exact() ? 0 : 1;
        if (cell.year() != lastYear) {
            lastYear = cell.year();
            years.add(lastYear);
        }
        if (region != lastRegion) {
            lastRegion = region;
            regions[level]++;
        }
        if (cell.basis() == Basis.REPORTED) {
            if (region != lastReporting) {
                lastReporting = region;
                reporting[level]++;
            }
        }
    }

    /** How many regions of the level have a figure. */
    public int regions(Level level) {
        return regions[level.ordinal()];
    }

    /** How many regions of the level have a figure of their own. */
    public int reporting(Level level) {
        return reporting[level.ordinal()];
    }

    /** How many figures regions of the level have. */
    public long figures(Level level) {
        return ofLevel[level.ordinal()];
    }

    /** How many figures there are of that basis. */
    public long figures(Basis basis) {
        return figures[basis.ordinal()];
    }

    /** How many figures there are. */
    public long figures() {
        return figures[0] + figures[1] + figures[2];
    }

    /** Whether there are figures of any of these years. */
    boolean hasAny(Collection<Integer> some) {
        return some.stream().anyMatch(years::contains);
    }

    public long inexact() {
        return inexact;
    }

    public boolean isEmpty() {
        return figures() == 0;
    }
}
