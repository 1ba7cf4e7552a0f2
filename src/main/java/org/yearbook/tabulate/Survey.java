package org.yearbook.tabulate;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yearbook.codebook.Chapter;
import org.yearbook.codebook.Codebook;
import org.yearbook.codebook.Indicator;
import org.yearbook.codebook.TableOutline;

/**
 * One look at all cells of a workbook before its tables are described: which indicators and regions have figures, and
 * how much room they take.
 */
public final class Survey {
    private final Tally whole = new Tally();
    private final Map<Chapter, Tally> chapters = new LinkedHashMap<>();
    private final Map<TableOutline, Tally> tables = new LinkedHashMap<>();
    /** By indicator, since every cell asks. */
    private final Tally[] ofChapter;

    private final Tally[] ofTable;
    private final Span[] spans;
    private final SortedMap<Integer, Tally> years = new TreeMap<>();
    private int longestName;

    /** Looks at these regions. */
    public Survey(Codebook codebook, Iterator<RegionCells> regions) {
        int indicators = codebook.indicators().size();
        spans = new Span[indicators];
        ofChapter = new Tally[indicators];
        ofTable = new Tally[indicators];
        for (TableOutline table : codebook.layout().tables()) {
            var tally = new Tally();
            Tally chapter = chapters.computeIfAbsent(table.chapter(), key -> new Tally());
            tables.put(table, tally);
            for (TableOutline.Column column : table.columns()) {
                ofTable[column.indicator().index()] = tally;
                ofChapter[column.indicator().index()] = chapter;
            }
        }
        regions.forEachRemaining(this::add);
    }

    private void add(RegionCells region) {
        longestName = Math.max(longestName, region.region().name().length());
        int year = -1;
        Tally ofYear = whole;
        for (Cell cell : region.all()) {
            int index = cell.indicator().index();
            whole.add(cell);
            ofChapter[index].add(cell);
            ofTable[index].add(cell);
            if (spans[index] == null) {
                spans[index] = new Span();
            }
            spans[index].add(cell);
            if (cell.year() != year) {
                year = cell.year();
                ofYear = years.computeIfAbsent(year, key -> new Tally());
            }
            ofYear.add(cell);
        }
    }

    /** All cells. */
    public Tally whole() {
        return whole;
    }

    public Tally of(Chapter chapter) {
        return chapters.get(chapter);
    }

    public Tally of(TableOutline table) {
        return tables.get(table);
    }

    /** The tables that have figures. */
    public List<TableOutline> tables() {
        return tables.keySet().stream()
                .filter(table -> !tables.get(table).isEmpty())
                .toList();
    }

    /** The chapters that have figures. */
    public List<Chapter> chapters() {
        return chapters.keySet().stream()
                .filter(chapter -> !chapters.get(chapter).isEmpty())
                .toList();
    }

    /** Whether any region has a figure of the indicator. */
    public boolean has(Indicator indicator) {
        return spans[indicator.index()] != null;
    }

    /** How many figures an indicator that has any has, and how much room they take. */
    public Span span(Indicator indicator) {
        return spans[indicator.index()];
    }

    /** The years that have figures, ascending, with the cells of each. */
    public SortedMap<Integer, Tally> years() {
        return years;
    }

    /** Length of the longest name of a region that has figures, in characters. */
    public int longestName() {
        return longestName;
    }

    /** The number of an indicator's figures, and their digits. */
    public static final class Span {
        private long figures;
        private int before = 1;
        private int after;

        private void add(Cell cell) {
            figures++;
            before = Math.max(before, cell.value().precision() - cell.value().scale());
            after = Math.max(after, cell.value().scale());
        }

        /** How many figures there are. */
        public long figures() {
            return figures;
        }

        /** How many digits there are at most before the decimal point, from 1. */
        public int before() {
            return before;
        }

        /** How many digits there are at most after the decimal point, from 0. */
        public int after() {
            return after;
        }
    }
}
