package org.yearbook.tabulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.yearbook.check.Finding;
import org.yearbook.codebook.Indicator;
import org.yearbook.normalize.Observation;
import org.yearbook.region.Gazetteer;
import org.yearbook.region.Region;
import org.yearbook.region.Territory;

/**
 * What is known of the regions that others lie in while observations stream by. Its size is bounded by the gazetteer
 * and the codebook, not by the input.
 */
final class UpperRegions {
    private final Gazetteer gazetteer;
    private final Territory territory;
    private final int indicators;
    private final Map<Region, Map<Integer, Slot[]>> slots = new TreeMap<>((a, b) -> a.index() - b.index());

    UpperRegions(Gazetteer gazetteer, Territory territory, int indicators) {
        this.gazetteer = gazetteer;
        this.territory = territory;
        this.indicators = indicators;
    }

    /** Takes a region's own figure. */
    void report(Cell cell, Observation figure) {
        slot(cell.region(), cell.year(), cell.indicator()).report(cell, figure);
    }

    /** Who stated the figure of a reported cell. */
    String place(Cell cell) {
        return slot(cell.region(), cell.year(), cell.indicator()).place();
    }

    /** Adds the cell to the sum of the region above, unless it is a rate. */
    void addToParent(Cell cell, Function<Cell, String> places) {
        Optional<Region> parent = gazetteer.parent(cell.region());
        if (parent.isPresent() && !cell.indicator().isRate()) {
            boolean there = territory.isThere(cell.region(), cell.year());
            slot(parent.get(), cell.year(), cell.indicator()).add(cell, there, places);
        }
    }

    /** The cells of the region for each year that it has any, arrays by indicator index with gaps. */
    Map<Integer, Cell[]> cells(Region region) {
        var cells = new TreeMap<Integer, Cell[]>();
        slots.getOrDefault(region, Map.of()).forEach((year, known) -> {
            int children = children(region, year);
            var row = new Cell[indicators];
            for (int i = 0; i < indicators; i++) {
                row[i] = known[i] == null ? null : known[i].cell(region, children);
            }
            cells.put(year, row);
        });
        return cells;
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
        for (Slot[] year : slots.getOrDefault(region, Map.of()).values()) {
            for (Slot slot : year) {
                if (slot != null) {
                    slot.exceeded().ifPresent(findings::add);
                }
            }
        }
        return findings;
    }

    private Slot slot(Region region, int year, Indicator indicator) {
        Slot[] row =
                slots.computeIfAbsent(region, r -> new TreeMap<>()).computeIfAbsent(year, y -> new Slot[indicators]);
        if (row[indicator.index()] == null) {
            row[indicator.index()] = new Slot();
        }
        return row[indicator.index()];
    }
}
