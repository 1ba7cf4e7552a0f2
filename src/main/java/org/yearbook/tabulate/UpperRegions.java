package org.yearbook.tabulate;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yearbook.codebook.Indicator;
import org.yearbook.region.Gazetteer;
import org.yearbook.region.Region;
import org.yearbook.source.PlainDecimal;

/**
 * What is known of the regions that others lie in while observations stream by: their own figures, and the sums of the
 * cells directly below. Its size is bounded by the gazetteer and the codebook, not by the input.
 */
final class UpperRegions {
    private final Gazetteer gazetteer;
    private final int indicators;
    private final Map<Region, Map<Integer, Slot[]>> slots = new TreeMap<>((a, b) -> a.index() - b.index());

    UpperRegions(Gazetteer gazetteer, int indicators) {
        this.gazetteer = gazetteer;
        this.indicators = indicators;
    }

    /** Takes a region's own figure. */
    void report(Cell cell) {
        slot(cell.region(), cell.year(), cell.indicator()).reported = cell;
    }

    /** Adds the cell to the sum of the region above, unless it is a rate. */
    void addToParent(Cell cell) {
        Optional<Region> parent = gazetteer.parent(cell.region());
        if (parent.isPresent() && !cell.indicator().isRate()) {
            slot(parent.get(), cell.year(), cell.indicator()).add(cell);
        }
    }

    /** The cells of the region for each year that it has any, arrays by indicator index with gaps. */
    Map<Integer, Cell[]> cells(Region region) {
        var cells = new TreeMap<Integer, Cell[]>();
        slots.getOrDefault(region, Map.of()).forEach((year, known) -> {
            var row = new Cell[indicators];
            for (int i = 0; i < indicators; i++) {
                row[i] = known[i] == null
                        ? null
                        : known[i].cell(region, gazetteer.children(region).size());
            }
            cells.put(year, row);
        });
        return cells;
    }

    private Slot slot(Region region, int year, Indicator indicator) {
        Slot[] row =
                slots.computeIfAbsent(region, r -> new TreeMap<>()).computeIfAbsent(year, y -> new Slot[indicators]);
        if (row[indicator.index()] == null) {
            row[indicator.index()] = new Slot();
        }
        return row[indicator.index()];
    }

    private static final class Slot {
        private Cell reported;
        private Cell first;
        private BigDecimal sum;
        private int covered;
        private boolean exact = true;

        void add(Cell below) {
            sum = sum == null ? below.value() : sum.add(below.value());
            first = first == null ? below : first;
            covered++;
            exact &= below.exact();
        }

        Cell cell(Region region, int children) {
            if (reported != null) {
                return reported;
            }
            BigDecimal value = PlainDecimal.of(sum);
            return new Cell(region, first.year(), first.indicator(), value, Basis.ROLLED_UP, covered, children, exact);
        }
    }
}
