package org.yearbook.tabulate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yearbook.codebook.Chapter;
import org.yearbook.codebook.Codebook;
import org.yearbook.codebook.Indicator;
import org.yearbook.region.Region;
import org.yearbook.tabulate.YearbookTable.Head;
import org.yearbook.tabulate.YearbookTable.Line;

/**
 * Lays cells out as tables: by region for one year, and the years side by side. A table shows the regions and
 * indicators that have figures.
 */
public final class YearbookTables {
    private static final List<Head> BY_REGION =
            List.of(new Head("region_code", "代码", "Code", ""), new Head("region", "地区", "Region", ""));
    private static final List<Head> BY_YEAR = List.of(
            new Head("region_code", "代码", "Code", ""),
            new Head("region", "地区", "Region", ""),
            new Head("indicator_code", "指标代码", "Indicator code", ""),
            new Head("indicator", "指标", "Indicator", ""),
            new Head("unit", "单位", "Unit", ""));
    private static final List<String> NOTES = List.of(
            "注：空格表示无数据。斜体数字由已有数据的下级地区汇总，或由分子、分母计算所得；汇总覆盖范围和近似数见 yearbook.csv 的 coverage、status 列。",
            "Note: an empty cell means not available. Figures in italics are rolled up from those regions below that have a"
                    + " figure, or computed; for coverage and inexact figures see yearbook.csv.",
            "资料来源：各地法治政府建设年度报告。 Source: annual reports on rule-of-law government.");

    private final Codebook codebook;

    public YearbookTables(Codebook codebook) {
        this.codebook = codebook;
    }

    /** The tables of one year, one a chapter that has figures; cells in {@link Cell#ORDER}, all of that year. */
    public List<YearbookTable> ofYear(int year, Collection<Cell> cells) {
        var tables = new ArrayList<YearbookTable>();
        for (Chapter chapter : codebook.chapters()) {
            List<Cell> own = ofChapter(chapter, cells);
            if (!own.isEmpty()) {
                tables.add(byRegion(chapter, year, own));
            }
        }
        return tables;
    }

    private YearbookTable byRegion(Chapter chapter, int year, List<Cell> cells) {
        List<Indicator> indicators = indicators(cells);
        Map<Region, Map<Indicator, Cell>> byRegion = new LinkedHashMap<>();
        for (Cell cell : cells) {
            byRegion.computeIfAbsent(cell.region(), r -> new LinkedHashMap<>()).put(cell.indicator(), cell);
        }
        var lines = new ArrayList<Line>();
        byRegion.forEach((region, row) -> lines.add(new Line(
                List.of(region.code(), region.name()),
                region.level().ordinal(),
                indicators.stream().map(row::get).toList())));
        return new YearbookTable(
                chapter.number() + "-1",
                chapter.nameZh() + "（" + year + "年）",
                chapter.nameEn() + " (" + year + ")",
                BY_REGION,
                indicators.stream().map(YearbookTables::head).toList(),
                lines,
                NOTES);
    }

    /** The series tables, one a chapter that has figures; cells in {@link Cell#ORDER}. */
    public List<YearbookTable> series(Collection<Cell> cells) {
        var tables = new ArrayList<YearbookTable>();
        for (Chapter chapter : codebook.chapters()) {
            List<Cell> own = ofChapter(chapter, cells);
            if (!own.isEmpty()) {
                tables.add(byYear(chapter, own));
            }
        }
        return tables;
    }

    private static YearbookTable byYear(Chapter chapter, List<Cell> cells) {
        var years = new TreeSet<Integer>();
        Map<Region, Map<Indicator, Map<Integer, Cell>>> rows = new LinkedHashMap<>();
        for (Cell cell : cells) {
            years.add(cell.year());
            rows.computeIfAbsent(cell.region(), r -> new TreeMap<>(Comparator.comparing(Indicator::position)))
                    .computeIfAbsent(cell.indicator(), i -> new LinkedHashMap<>())
                    .put(cell.year(), cell);
        }
        var lines = new ArrayList<Line>();
        rows.forEach((region, row) -> row.forEach((indicator, byYear) -> lines.add(new Line(
                List.of(region.code(), region.name(), indicator.code(), indicator.nameZh(), indicator.unit()),
                region.level().ordinal(),
                years.stream().map(byYear::get).toList()))));
        return new YearbookTable(
                chapter.number() + "-2",
                chapter.nameZh() + "（" + years.first() + "—" + years.last() + "年）",
                chapter.nameEn() + " (" + years.first() + "–" + years.last() + ")",
                BY_YEAR,
                years.stream()
                        .map(year -> new Head(String.valueOf(year), year + "年", String.valueOf(year), ""))
                        .toList(),
                lines,
                NOTES);
    }

    private static List<Cell> ofChapter(Chapter chapter, Collection<Cell> cells) {
        return cells.stream()
                .filter(cell -> cell.indicator().chapter().equals(chapter))
                .toList();
    }

    private static List<Indicator> indicators(List<Cell> cells) {
        var indicators = new TreeMap<Integer, Indicator>();
        cells.forEach(cell -> indicators.put(cell.indicator().position(), cell.indicator()));
        return List.copyOf(indicators.values());
    }

    private static Head head(Indicator indicator) {
        return new Head(indicator.code(), indicator.nameZh(), indicator.nameEn(), indicator.unit());
    }
}
