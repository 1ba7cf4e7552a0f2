package org.yearbook.tabulate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.yearbook.codebook.Codebook;
import org.yearbook.codebook.Indicator;
import org.yearbook.codebook.TableOutline;
import org.yearbook.region.Region;
import org.yearbook.tabulate.YearbookTable.Head;
import org.yearbook.tabulate.YearbookTable.Line;

/**
 * The series: regions and indicators as lines, years as columns, with the change on the year before. More years than
 * print side by side make further tables of the same number.
 */
public final class TablesByYear {
    /** With the stub and the change, as many as print on A4 landscape at a readable size. */
    private static final int MOST_YEARS = 8;

    private final Survey survey;
    private final TableNotes notes;
    private final List<Integer> years;
    private final List<String> territory;

    /** For the cells that were surveyed, of all years, out of these regions; with notes on changes among them. */
    public TablesByYear(Codebook codebook, Survey survey, Iterable<Region> regions, List<String> territory) {
        this.territory = territory;
        this.survey = survey;
        this.notes = new TableNotes(codebook, regions);
        this.years = List.copyOf(survey.years().keySet());
    }

    /** The tables in their order, the latest years first. */
    public List<YearbookTable> all() {
        var tables = new ArrayList<YearbookTable>();
        int parts = (years.size() + MOST_YEARS - 1) / MOST_YEARS;
        for (TableOutline outline : survey.tables()) {
            int part = 1;
            for (int rest = parts; rest > 0; rest--) {
                List<Integer> shown = years.subList(years.size() * (rest - 1) / parts, years.size() * rest / parts);
                if (survey.of(outline).hasAny(shown)) {
                    tables.add(table(outline, outline.number() + (part == 1 ? "" : "(" + part + ")"), shown));
                    part++;
                }
            }
        }
        return tables;
    }

    private YearbookTable table(TableOutline outline, String number, List<Integer> shown) {
        List<Indicator> indicators = outline.columns().stream()
                .map(TableOutline.Column::indicator)
                .filter(survey::has)
                .toList();
        int characters = indicators.stream()
                .mapToInt(i -> TablesByRegion.characters(survey, i))
                .max()
                .orElseThrow();
        int last = shown.get(shown.size() - 1);
        boolean changes = last == years.get(years.size() - 1) && years.contains(last - 1);
        var columns = new ArrayList<Head>();
        for (int year : shown) {
            columns.add(new Head(String.valueOf(year), year + "年", String.valueOf(year), "", characters));
        }
        if (changes) {
            columns.add(new Head("change", "比上年增减", "Change on the year before", "", characters + 1));
            columns.add(new Head("change_percent", "比上年增长", "Growth", "%", 9));
        }
        String span = shown.size() == 1 ? "" + last : shown.get(0) + "—" + last;
        return new YearbookTable(
                outline,
                number,
                outline.titleZh() + "（" + span + "年）",
                outline.titleEn() + " (" + span.replace('—', '–') + ")",
                "",
                stub(indicators),
                columns,
                notes(outline, changes),
                region -> lines(region, indicators, shown, changes));
    }

    private List<Head> stub(List<Indicator> indicators) {
        int longest =
                indicators.stream().mapToInt(i -> i.nameZh().length()).max().orElseThrow();
        return List.of(
                new Head("region_code", "代码", "Code", "", 9),
                new Head("region", "地区", "Region", "", 2 * survey.longestName()),
                new Head("indicator_code", "指标代码", "Indicator code", "", 8),
                new Head("indicator", "指标", "Indicator", "", 2 * longest),
                new Head("unit", "单位", "Unit", "", 6));
    }

    private List<String> notes(TableOutline outline, boolean changes) {
        var all = new ArrayList<String>();
        if (changes) {
            all.add("“比上年”两栏只比较口径相同的数字：都是报告数，或者由同样的地区汇总、计算；比率只列增减的百分点。"
                    + " Change and growth compare like with like only: both reported, or rolled up or computed from the"
                    + " same regions; for rates the change is in percentage points.");
        }
        all.addAll(territory);
        all.addAll(notes.of(survey.of(outline), List.of()));
        return all;
    }

    private List<Line> lines(RegionCells region, List<Indicator> indicators, List<Integer> shown, boolean changes) {
        var lines = new ArrayList<Line>();
        Region r = region.region();
        int last = shown.get(shown.size() - 1);
        for (Indicator indicator : indicators) {
            var cells = new ArrayList<Cell>(shown.size() + 2);
            boolean any = false;
            for (int year : shown) {
                Cell cell = region.get(year, indicator);
                cells.add(cell);
                any |= cell != null;
            }
            if (any) {
                var stub = List.of(r.code(), r.name(), indicator.code(), indicator.nameZh(), indicator.unit());
                var decimals = new int[shown.size() + 2];
                Arrays.fill(decimals, TablesByRegion.decimals(survey, indicator));
                if (changes) {
                    Cell now = region.get(last, indicator);
                    Cell before = region.get(last - 1, indicator);
                    cells.add(Change.absolute(before, now));
                    cells.add(Change.percentage(before, now));
                    decimals[shown.size() + 1] = Change.DECIMALS;
                }
                lines.add(new Line(stub, r.level().ordinal(), cells, decimals));
            }
        }
        return lines;
    }
}
