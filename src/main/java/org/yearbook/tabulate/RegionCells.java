package org.yearbook.tabulate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import org.yearbook.codebook.Indicator;
import org.yearbook.region.Region;

/** All cells of one region, asked for by year and indicator. */
public final class RegionCells {
    private final Region region;
    private final int indicators;
    private final List<Cell> all = new ArrayList<>();
    private final Map<Integer, Cell[]> years = new HashMap<>();
    private int lastYear;
    private Cell[] lastRow;

    private RegionCells(Region region, int indicators) {
        this.region = region;
        this.indicators = indicators;
    }

    public Region region() {
        return region;
    }

    /** The cells in their order. */
    public Collection<Cell> all() {
        return Collections.unmodifiableList(all);
    }

    /** The cell of that year and indicator; {@code null} if there is none. */
    public Cell get(int year, Indicator indicator) {
        Cell[] row = row(year);
        return row == null ? null : row[indicator.index()];
    }

    private void add(Cell cell) {
        all.add(cell);
        Cell[] row = row(cell.year());
        if (row == null) {
            row = new Cell[indicators];
            years.put(cell.year(), row);
            lastRow = row;
        }
        row[cell.indicator().index()] = cell;
    }

    /** Remembers the last answer, since the cells of a year are asked for one after the other. */
    private Cell[] row(int year) {
        if (year != lastYear) {
            lastYear = year;
            lastRow = years.get(year);
        }
        return lastRow;
    }

    /** The cells of some regions, region by region; cells must come in {@link Cell#ORDER}. */
    static Iterator<RegionCells> of(Iterator<Cell> cells, Predicate<Region> shown, int indicators) {
        return new Iterator<>() {
            private Cell next = advance();

            private Cell advance() {
                while (cells.hasNext()) {
                    Cell cell = cells.next();
                    if (shown.test(cell.region())) {
                        return cell;
                    }
                }
                return null;
            }

            @Override
            public boolean hasNext() {
                return next != null;
            }

            @Override
            public RegionCells next() {
                if (next == null) {
                    throw new NoSuchElementException();
                }
                var group = new RegionCells(next.region(), indicators);
                while (next != null && next.region().index() == group.region.index()) {
                    group.add(next);
                    next = advance();
                }
                return group;
            }
        };
    }
}
