package org.yearbook.tabulate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.yearbook.codebook.Codebook;
import org.yearbook.codebook.Indicator;
import org.yearbook.codebook.TableOutline;
import org.yearbook.region.Region;
import org.yearbook.tabulate.YearbookTable.Head;
import org.yearbook.tabulate.YearbookTable.Line;

/** The tables of one year: regions as lines, indicators as columns; those that have figures. */
public final class TablesByRegion {
    /** Two marks, each as wide as a Chinese character. */
    private static final int MARKS = 4;

    private final int year;
    private final Survey survey;
    private final TableNotes notes;

    /** For the cells that were surveyed, all of that year, out of these regions. */
    public TablesByRegion(Codebook codebook, int year, Survey survey, Iterable<Region> regions) {
        this.year = year;
        this.survey = survey;
        this.notes = new TableNotes(codebook, regions);
    }

    /** The tables in their order. */
    public List<YearbookTable> all() {
        return survey.tables().stream().map(this::table).toList();
    }

    private YearbookTable table(TableOutline outline) {
        List<TableOutline.Column> columns = columns(outline);
        List<Indicator> indicators =
                columns.stream().map(TableOutline.Column::indicator).toList();
        int[] decimals = indicators.stream().mapToInt(i -> decimals(survey, i)).toArray();
        List<Indicator> noted = indicators.stream().filter(TableNotes::isNoted).toList();
        var units = indicators.stream().map(Indicator::unit).collect(Collectors.toSet());
        return new YearbookTable(
                outline,
                outline.number(),
                outline.titleZh() + "（" + year + "年）",
                outline.titleEn() + " (" + year + ")",
                units.size() == 1 ? units.iterator().next() : "",
                List.of(
                        new Head("region_code", "代码", "Code", "", 9),
                        new Head("region", "地区", "Region", "", 2 * survey.longestName())),
                columns.stream()
                        .map(column -> head(survey, column, noted, units.size() == 1))
                        .toList(),
                notes.of(survey.of(outline), noted),
                region -> line(region, indicators, decimals));
    }

    /** The columns that have figures; a part whose total has none stands by itself. */
    private List<TableOutline.Column> columns(TableOutline outline) {
        var columns = new ArrayList<TableOutline.Column>();
        boolean total = false;
        for (TableOutline.Column column : outline.columns()) {
            boolean has = survey.has(column.indicator());
            total = column.ofWhich() ? total : has;
            if (has) {
                columns.add(new TableOutline.Column(column.indicator(), column.ofWhich() && total));
            }
        }
        return columns;
    }

    static int decimals(Survey survey, Indicator indicator) {
        return Math.min(survey.span(indicator).after(), YearbookTable.MOST_DECIMALS);
    }

    /** Room for the digits, a comma for each three of them, the decimals, and two marks. */
    static int characters(Survey survey, Indicator indicator) {
        int digits = survey.span(indicator).before();
        int decimals = decimals(survey, indicator);
        return digits + (digits - 1) / 3 + (decimals == 0 ? 0 : 1 + decimals) + MARKS;
    }

    private static Head head(Survey survey, TableOutline.Column column, List<Indicator> noted, boolean sameUnit) {
        Indicator indicator = column.indicator();
        String mark = noted.contains(indicator) ? TableNotes.mark(noted.indexOf(indicator)) : "";
        return new Head(
                indicator.code(),
                (column.ofWhich() ? "#" : "") + indicator.nameZh() + mark,
                indicator.nameEn(),
                sameUnit ? "" : indicator.unit(),
                characters(survey, indicator));
    }

    private List<Line> line(RegionCells region, List<Indicator> indicators, int[] decimals) {
        var cells = new ArrayList<Cell>(indicators.size());
        boolean any = false;
        for (Indicator indicator : indicators) {
            Cell cell = region.get(year, indicator);
            cells.add(cell);
            any |= cell != null;
        }
        Region r = region.region();
        return any ? List.of(new Line(List.of(r.code(), r.name()), r.level().ordinal(), cells, decimals)) : List.of();
    }
}
