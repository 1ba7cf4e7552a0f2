package org.yearbook.tabulate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.yearbook.codebook.Codebook;
import org.yearbook.region.Region;
import org.yearbook.region.Territory;
import org.yearbook.source.PlainDecimal;

/**
 * Cells of several years in the territory of today: earlier figures of a region that was renamed, or merged into
 * another, stand with the region that it is now. Those of regions that became one are added up, as far as they are
 * there; a rate of one of them is none of the whole. A region that was split off has no figures of its own before; no
 * figure is divided. A figure under a code that was given up before its year stays with that code.
 */
public final class ComparableSeries {
    private final Territory territory;
    private final Rates rates;
    private final int indicators;
    private final BitSet affected = new BitSet();
    /** By index of a region of today: the regions that are it now, itself among them. */
    private final Map<Integer, List<Region>> origins = new HashMap<>();

    public ComparableSeries(Codebook codebook) {
        territory = codebook.territory();
        rates = new Rates(codebook);
        indicators = codebook.indicators().size();
        for (Territory.Change change : territory.changes()) {
            for (Region region : List.of(change.old(), change.now(), territory.today(change.old()))) {
                if (!affected.get(region.index())) {
                    affected.set(region.index());
                    origins.computeIfAbsent(territory.today(region).index(), today -> new ArrayList<>())
                            .add(region);
                }
            }
        }
    }

    /** Whether figures of the region stand elsewhere today, or others with it. */
    public boolean isAffected(Region region) {
        return affected.get(region.index());
    }

    /** The region that figures of this one in that year stand with; itself if it was not there. */
    private Region standsWith(Region region, int year) {
        return territory.isThere(region, year) ? territory.today(region) : region;
    }

    /** What is about regions whose figures stand with another, by that other. */
    public <T> Map<Region, List<T>> moved(Iterator<T> items, Function<T, Region> regionOf, ToIntFunction<T> yearOf) {
        var moved = new HashMap<Region, List<T>>();
        while (!affected.isEmpty() && items.hasNext()) {
            T item = items.next();
            Region region = regionOf.apply(item);
            if (isAffected(region)) {
                Region with = standsWith(region, yearOf.applyAsInt(item));
                if (!with.equals(region)) {
                    moved.computeIfAbsent(with, key -> new ArrayList<>()).add(item);
                }
            }
        }
        return moved;
    }

    /** All cells in their order, with those of affected regions, which are given once more, as they are today. */
    public Iterator<Cell> cells(Iterator<Cell> all, Collection<Cell> ofAffected) {
        if (ofAffected.isEmpty()) {
            return all;
        }
        return new MergedCells(
                all, cell -> !isAffected(cell.region()), cells(ofAffected).iterator());
    }

    /** The cells in {@link Cell#ORDER}, each with the region of today, and one for each region, year and indicator. */
    public List<Cell> cells(Collection<Cell> cells) {
        Map<Region, Map<Integer, List<Cell>>> groups = new LinkedHashMap<>();
        for (Cell cell : cells) {
            groups.computeIfAbsent(standsWith(cell.region(), cell.year()), region -> new TreeMap<>())
                    .computeIfAbsent(cell.year(), year -> new ArrayList<>())
                    .add(cell);
        }
        var kept = new ArrayList<Cell>();
        groups.forEach((region, years) -> years.forEach((year, group) -> {
            List<Region> parts = parts(region, year);
            kept.addAll(parts.size() > 1 ? together(region, year, parts.size(), group) : alone(region, group));
        }));
        kept.sort(Cell.ORDER);
        return kept;
    }

    /** The regions of that year that are this one today. */
    private List<Region> parts(Region today, int year) {
        return origins.getOrDefault(today.index(), List.of()).stream()
                .filter(region -> territory.isThere(region, year))
                .toList();
    }

    /** Of a region that no other is part of; what is said under the code of today goes before the code of that time. */
    private List<Cell> alone(Region region, List<Cell> cells) {
        var row = new Cell[indicators];
        for (Cell cell : cells) {
            int index = cell.indicator().index();
            if (row[index] == null || cell.region().equals(region)) {
                row[index] = cell.in(region);
            }
        }
        return present(row);
    }

    /** Of a region that was several: sums with their coverage; rates where all of them have numerator and denominator. */
    private List<Cell> together(Region region, int year, int parts, List<Cell> cells) {
        var complete = new Cell[indicators];
        var row = new Cell[indicators];
        Map<Integer, List<Cell>> byIndicator = new TreeMap<>();
        for (Cell cell : cells) {
            byIndicator
                    .computeIfAbsent(cell.indicator().index(), index -> new ArrayList<>())
                    .add(cell);
        }
        byIndicator.forEach((index, some) -> {
            if (!some.get(0).indicator().isRate()) {
                row[index] = sum(region, parts, some);
                complete[index] = some.size() == parts ? row[index] : null;
            }
        });
        rates.compute(region, year, complete, cell -> "");
        for (int i = 0; i < indicators; i++) {
            row[i] = row[i] == null ? complete[i] : row[i];
        }
        return present(row);
    }

    private static Cell sum(Region region, int parts, List<Cell> cells) {
        Cell first = cells.get(0);
        BigDecimal value = cells.stream().map(Cell::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean whole = cells.size() == parts && cells.stream().allMatch(cell -> cell.composition() == Cell.WHOLE);
        return new Cell(
                region,
                first.year(),
                first.indicator(),
                PlainDecimal.of(value),
                Basis.ROLLED_UP,
                cells.size(),
                parts,
                cells.stream().allMatch(Cell::exact),
                whole ? Cell.WHOLE : cells.stream().mapToInt(Cell::share).sum());
    }

    private static List<Cell> present(Cell[] row) {
        return Arrays.stream(row).filter(Objects::nonNull).toList();
    }

    /** What a reader should know of changes among the regions and years of the cells; a line each, Chinese first. */
    public List<String> notes(Collection<Cell> cells) {
        SortedSet<Integer> years = new TreeSet<>();
        var regions = new BitSet();
        for (Cell cell : cells) {
            years.add(cell.year());
            regions.set(cell.region().index());
        }
        return territory.changes().stream()
                .filter(change -> regions.get(change.old().index())
                        || regions.get(change.now().index()))
                .filter(change -> years.first() < change.from() && change.from() <= years.last())
                .map(ComparableSeries::note)
                .toList();
    }

    private static String note(Territory.Change change) {
        String old = change.old().name() + "（" + change.old().code() + "）";
        String now = change.now().name() + "（" + change.now().code() + "）";
        String remark = change.note().isEmpty() ? "" : "（" + change.note() + "）";
        String codes = change.old().code() + " → " + change.now().code() + ", " + change.from() + ": ";
        return switch (change.kind()) {
            case RENAMED ->
                "注：" + old + "自" + change.from() + "年起为" + now + "，以前年份的数据列于后者" + remark + "。 " + codes
                        + "renamed; earlier figures stand with the new code.";
            case MERGED ->
                "注：" + old + "自" + change.from() + "年起并入" + now + "，以前年份为两者中有数据者之和，列于后者，比率不列" + remark + "。 " + codes
                        + "merged; earlier figures are the sum of those there are, under the new code, without rates.";
            case SPLIT ->
                "注：" + now + "自" + change.from() + "年起从" + old + "分出，前后年份的数据不完全可比" + remark + "。 " + codes
                        + "split; figures before and after are not fully comparable.";
        };
    }
}
