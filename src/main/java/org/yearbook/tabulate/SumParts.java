package org.yearbook.tabulate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.yearbook.region.Gazetteer;
import org.yearbook.region.Region;

/** The cells that the rolled-up cells of some regions are the sums of. */
public final class SumParts {
    /** Of no region. */
    public static final SumParts NONE = new SumParts(null, Collections.emptyIterator(), region -> false);

    private final Gazetteer gazetteer;
    private final Map<Sum, List<Cell>> parts = new HashMap<>();

    /** Looks through all cells of one year, in their order, for the parts of sums of the regions that are asked for. */
    public SumParts(Gazetteer gazetteer, Iterator<Cell> cells, Predicate<Region> asked) {
        this.gazetteer = gazetteer;
        while (cells.hasNext()) {
            add(cells.next(), asked);
        }
    }

    /** Mostly a region comes before those below it, so whether there is a sum of them is known. */
    private void add(Cell cell, Predicate<Region> asked) {
        if (cell.basis() == Basis.ROLLED_UP && asked.test(cell.region())) {
            parts.computeIfAbsent(Sum.of(cell.region(), cell), sum -> new ArrayList<>());
        }
        Optional<Region> above = gazetteer.parent(cell.region());
        if (above.isPresent() && asked.test(above.get())) {
            Sum sum = Sum.of(above.get(), cell);
            boolean comesFirst = cell.region().index() < above.get().index();
            List<Cell> known = comesFirst ? parts.computeIfAbsent(sum, s -> new ArrayList<>()) : parts.get(sum);
            if (known != null) {
                known.add(cell);
            }
        }
    }

    /** The parts of a rolled-up cell, in the order of regions. */
    public List<Cell> of(Cell sum) {
        return parts.getOrDefault(Sum.of(sum.region(), sum), List.of());
    }

    private record Sum(int region, int indicator) {
        static Sum of(Region region, Cell cell) {
            return new Sum(region.index(), cell.indicator().index());
        }
    }
}
