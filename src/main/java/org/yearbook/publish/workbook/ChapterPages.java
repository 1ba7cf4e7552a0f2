package org.yearbook.publish.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.yearbook.codebook.Chapter;
import org.yearbook.codebook.Definition;
import org.yearbook.codebook.Indicator;
import org.yearbook.codebook.Period;
import org.yearbook.codebook.TableOutline;
import org.yearbook.region.Level;
import org.yearbook.tabulate.Basis;
import org.yearbook.tabulate.Tally;

/** The pages around the tables of a chapter: its brief introduction, and the explanation of its indicators. */
final class ChapterPages {
    /** The sheet of sources lists all of them. */
    private static final int MOST_SOURCES = 5;

    private final Volume volume;
    private final Chapter chapter;
    private final Tally tally;

    ChapterPages(Volume volume, Chapter chapter) {
        this.volume = volume;
        this.chapter = chapter;
        this.tally = volume.survey().of(chapter);
    }

    FrontMatter.Leaf introductionLeaf() {
        return new FrontMatter.Leaf(
                "第" + chapter.number() + "章 简要说明",
                "第" + chapter.number() + "章  " + chapter.nameZh() + "：简要说明",
                "Chapter " + chapter.number() + "  " + chapter.nameEn() + ": brief introduction");
    }

    FrontMatter.Leaf explanationLeaf() {
        return new FrontMatter.Leaf(
                "第" + chapter.number() + "章 指标解释",
                "第" + chapter.number() + "章  " + chapter.nameZh() + "：主要统计指标解释",
                "Chapter " + chapter.number() + "  " + chapter.nameEn() + ": explanation of indicators");
    }

    Page introduction(Register register, Charts charts) {
        var blocks = new ArrayList<Page.Block>();
        blocks.add(new Page.Paragraph(chapter.aboutZh(), chapter.aboutEn()));
        blocks.add(coverage());
        blocks.add(new Page.Grid(
                List.of("级别\nLevel", "地区总数\nRegions", "有数据\nWith figures", "自行报告\nReporting"), levels(volume, tally)));
        charts.of(chapter).ifPresent(chart -> blocks.add(new Page.Chart(chart)));
        sources(register, blocks);
        FrontMatter.Leaf leaf = introductionLeaf();
        return new Page(leaf.sheet(), leaf.titleZh(), leaf.titleEn(), List.of(34, 20, 20, 20), blocks);
    }

    private Page.Paragraph coverage() {
        String all = number(tally.figures());
        String reported = number(tally.figures(Basis.REPORTED));
        String rolledUp = number(tally.figures(Basis.ROLLED_UP));
        String computed = number(tally.figures(Basis.COMPUTED));
        String inexact = number(tally.inexact());
        return new Page.Paragraph(
                "本章共收录 " + all + " 个数字：报告数 " + reported + " 个，汇总数 " + rolledUp + " 个，计算数 " + computed + " 个；其中近似数 "
                        + inexact + " 个。各级地区的覆盖情况如下。",
                "The chapter has " + all + " figures: " + reported + " reported, " + rolledUp + " rolled up, "
                        + computed + " computed; " + inexact + " of them are not exact. Coverage by level:");
    }

    /** A number within a text. */
    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** For each level how many regions there are, have figures, and reported some themselves. */
    static List<List<Object>> levels(Volume volume, Tally tally) {
        var rows = new ArrayList<List<Object>>();
        volume.regions()
                .forEach((level, all) ->
                        rows.add(List.of(name(level), all, tally.regions(level), tally.reporting(level))));
        return rows;
    }

    static String name(Level level) {
        return level.nameZh() + " " + level.label();
    }

    private void sources(Register register, List<Page.Block> blocks) {
        List<Register.Source> sources = register.sources(chapter);
        if (!sources.isEmpty()) {
            int shown = Math.min(sources.size(), MOST_SOURCES);
            blocks.add(new Page.Heading("主要来源", "Main sources"));
            blocks.add(new Page.Paragraph(
                    "本章可追溯的报告数取自 " + number(sources.size()) + " 份来源，数字最多的 " + shown + " 份如下。",
                    "The reported figures listed among the sources come from " + number(sources.size())
                            + " sources; those with most figures:"));
            blocks.add(new Page.Grid(
                    List.of("来源\nSource", "地区\nRegion", "发布日期\nPublished", "数字个数\nFigures"),
                    sources.stream()
                            .limit(MOST_SOURCES)
                            .map(s -> List.<Object>of(s.name(), s.region(), s.published(), s.figures(chapter)))
                            .toList()));
        }
    }

    Page explanation() {
        var rows = new ArrayList<List<Object>>();
        for (TableOutline table : volume.codebook().layout().tables(chapter)) {
            for (TableOutline.Column column : table.columns()) {
                Indicator indicator = column.indicator();
                if (volume.survey().has(indicator)) {
                    rows.add(List.of(
                            indicator.code(),
                            indicator.nameZh() + "\n" + indicator.nameEn(),
                            indicator.unit(),
                            combination(indicator),
                            definition(indicator)));
                }
            }
        }
        var grid = new Page.Grid(
                List.of("代码\nCode", "指标\nIndicator", "单位\nUnit", "时间与汇总\nTime and roll-up", "解释\nDefinition"), rows);
        FrontMatter.Leaf leaf = explanationLeaf();
        return new Page(
                leaf.sheet(),
                leaf.titleZh(),
                leaf.titleEn(),
                List.of(8, 28, 6, 18, 36),
                List.of(new Page.Listing("Indicators" + chapter.number(), grid)));
    }

    private String definition(Indicator indicator) {
        Definition definition = volume.codebook().layout().definitions().get(indicator.code());
        return definition == null ? "" : definition.zh() + "\n" + definition.en();
    }

    private static String combination(Indicator indicator) {
        boolean stock = indicator.period() == Period.STOCK;
        String time = stock ? "年末数 stock" : "全年数 year";
        if (!indicator.isRate()) {
            return time + "\n下级相加 summed";
        }
        return time
                + (indicator.numerator() == null
                        ? "\n不汇总 not rolled up"
                        : "\n" + indicator.numerator() + "/" + indicator.denominator() + "×100");
    }
}
