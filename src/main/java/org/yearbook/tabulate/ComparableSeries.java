package org.yearbook.tabulate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.collections4.IteratorUtils;
import org.yearbook.codebook.Codebook;
import org.yearbook.region.Region;
import org.yearbook.region.Territory;
import org.yearbook.source.PlainDecimal;

/**
 * Cells of several years in the territory of today: figures of a region that was renamed, or merged into another, stand
 * with the region that it is now. A region that was split off has no figures of its own before; no figure is divided.
 */
public final class ComparableSeries {
    private final Territory territory;
    private final Rates rates;
    private final int indicators;
    private final Set<Region> affected = new HashSet<>();

    public ComparableSeries(Codebook codebook) {
        territory = codebook.territory();
        rates = new Rates(codebook);
        indicators = codebook.indicators().size();
        for (Territory.Change change : territory.changes()) {
            affected.add(change.old());
            affected.add(change.now());
            affected.add(territory.today(change.old()));
        }
    }

    /** Whether figures of the region stand elsewhere today, or others with it. */
    public boolean isAffected(Region region) {
        return affected.contains(region);
    }

    /** All cells in their order, with those of affected regions, which are given once more, as they are today. */
    public Iterator<Cell> cells(Iterator<Cell> all, Collection<Cell> ofAffected) {
        if (ofAffected.isEmpty()) {
            return all;
        }
        Iterator<Cell> others = IteratorUtils.filteredIterator(all, cell -> !isAffected(cell.region()));
        return IteratorUtils.collatedIterator(
                Cell.ORDER, others, cells(ofAffected).iterator());
    }

    /** The cells in {@link Cell#ORDER}, each with the region of today, and one for each region, year and indicator. */
    public List<Cell> cells(Collection<Cell> cells) {
        var kept = new ArrayList<Cell>();
        Map<Region, Map<Integer, List<Cell>>> moved = new LinkedHashMap<>();
        for (Cell cell : cells) {
            Region today = territory.today(cell.region());
            if (!today.equals(cell.region())) {
                moved.computeIfAbsent(today, region -> new TreeMap<>())
                        .computeIfAbsent(cell.year(), year -> new ArrayList<>())
                        .add(cell);
            }
        }
        for (Cell cell : cells) {
            Region today = territory.today(cell.region());
            Map<Integer, List<Cell>> others = moved.getOrDefault(today, Map.of());
            if (!others.containsKey(cell.year())) {
                kept.add(cell);
            } else if (today.equals(cell.region())) {
                others.get(cell.year()).add(cell);
            }
        }
        moved.forEach((region, years) -> years.forEach((year, parts) -> kept.addAll(together(region, year, parts))));
        kept.sort(Cell.ORDER);
        return kept;
    }

    /** The cells of regions that are one today; a rate of a part is none of the whole, and is computed where it can be. */
    private List<Cell> together(Region region, int year, List<Cell> parts) {
        boolean several = parts.stream().map(Cell::region).distinct().count() > 1;
        var row = new Cell[indicators];
        for (Cell part : parts) {
            int index = part.indicator().index();
            if (!several) {
                row[index] = in(region, part);
            } else if (!part.indicator().isRate()) {
                row[index] = row[index] == null ? in(region, part) : sum(row[index], part);
            }
        }
        rates.compute(region, year, row);
        var cells = new ArrayList<Cell>();
        for (Cell cell : row) {
            if (cell != null) {
                cells.add(cell);
            }
        }
        return cells;
    }

    private static Cell in(Region region, Cell cell) {
        return new Cell(
                region,
                cell.year(),
                cell.indicator(),
                cell.value(),
                cell.basis(),
                cell.covered(),
                cell.children(),
                cell.exact());
    }

    private static Cell sum(Cell one, Cell other) {
        BigDecimal value = PlainDecimal.of(one.value().add(other.value()));
        return new Cell(
                one.region(),
                one.year(),
                one.indicator(),
                value,
                Basis.ROLLED_UP,
                one.covered() + other.covered(),
                one.children() + other.children(),
                one.exact() && other.exact());
    }

    /** What a reader should know of changes among the regions and years of the cells; a line each, Chinese first. */
    public List<String> notes(Collection<Cell> cells) {
        var years = new TreeSet<Integer>();
        var regions = new HashSet<Region>();
        for (Cell cell : cells) {
            years.add(cell.year());
            regions.add(cell.region());
        }
        return territory.changes().stream()
                .filter(change -> regions.contains(change.old()) || regions.contains(change.now()))
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
                "注：" + old + "自" + change.from() + "年起并入" + now + "，以前年份的数据合并列于后者" + remark + "。 " + codes
                        + "merged; earlier figures are added to those of the new code.";
            case SPLIT ->
                "注：" + now + "自" + change.from() + "年起从" + old + "分出，前后年份的数据不完全可比" + remark + "。 " + codes
                        + "split; figures before and after are not fully comparable.";
        };
    }
}
