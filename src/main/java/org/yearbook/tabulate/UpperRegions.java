package org.yearbook.tabulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.yearbook.check.Finding;
import org.yearbook.codebook.Codebook;
import org.yearbook.codebook.Indicator;
import org.yearbook.normalize.Observation;
import org.yearbook.region.Gazetteer;
import org.yearbook.region.Region;
import org.yearbook.region.Territory;

/**
 * What is known of the regions that others lie in while observations stream by. Its size is bounded by the regions of an
 * area and the codebook, not by the input.
 */
final class UpperRegions {
    private final Gazetteer gazetteer;
    private final Territory territory;
    private final List<Indicator> indicators;
    /** By index of the region, then by year. */
    private final Map<Integer, TreeMap<Integer, Slot[]>> slots = new TreeMap<>();

    private int lastRegion = -1;
    private int lastYear;
    private Slot[] lastRow;

    UpperRegions(Codebook codebook) {
        this.gazetteer = codebook.gazetteer();
        this.territory = codebook.territory();
        this.indicators = codebook.indicators();
    }

    /** Takes a region's own figure. */
    void report(Cell cell, Observation figure) {
        slot(cell.region().index(), cell.year(), cell.indicator()).report(cell, figure);
    }

    /** Who stated the figure of a reported cell. */
    String place(Cell cell) {
        return slot(cell.region().index(), cell.year(), cell.indicator()).place();
    }

    /** Adds the cell to the sum of the region above, unless it is a rate. */
    void addToParent(Cell cell, Function<Cell, String> places) {
        if (!cell.indicator().isRate()) {
            boolean there = territory.isThere(cell.region(), cell.year());
            slot(cell.region().parent(), cell.year(), cell.indicator()).add(cell, there, places);
        }
    }

    /** The cells of the region for each year that it has any, arrays by indicator index with gaps. */
    Map<Integer, Cell[]> cells(Region region) {
        var cells = new TreeMap<Integer, Cell[]>();
        years(region).forEach((year, known) -> {
            int children = children(region, year);
            var row = new Cell[known.length];
            for (int i = 0; i < known.length; i++) {
                row[i] = known[i] == null ? null : known[i].cell(region, year, indicators.get(i), children);
            }
            cells.put(year, row);
        });
        return cells;
    }

    private Map<Integer, Slot[]> years(Region region) {
        Map<Integer, Slot[]> years = slots.get(region.index());
        return years == null ? Map.of() : years;
    }

    private int children(Region region, int year) {
        int there = 0;
        for (Region child : gazetteer.children(region)) {
            there += territory.isThere(child, year) ? 1 : 0;
        }
        return there;
    }

    /** What is wrong between the region's own figures and those directly below. */
    List<Finding> findings(Region region) {
        var findings = new ArrayList<Finding>();
        for (Slot[] year : years(region).values()) {
            for (Slot slot : year) {
                if (slot != null) {
                    slot.exceeded().ifPresent(findings::add);
                }
            }
        }
        return findings;
    }

    /** Forgets the region. */
    void forget(Region region) {
        slots.remove(region.index());
        lastRegion = -1;
    }

    /** Mostly the same row is asked for again, since the cells of a region and year come together. */
    private Slot slot(int region, int year, Indicator indicator) {
        if (region != lastRegion || year != lastYear) {
            lastRow = slots.computeIfAbsent(region, r -> new TreeMap<>())
                    .computeIfAbsent(year, y -> new Slot[indicators.size()]);
            lastRegion = region;
            lastYear = year;
        }
        Slot slot = lastRow[indicator.index()];
        if (slot == null) {
            slot = new Slot();
            lastRow[indicator.index()] = slot;
        }
        return slot;
    }
}
