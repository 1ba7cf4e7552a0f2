package org.yearbook.publish.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.yearbook.check.Finding;
import org.yearbook.normalize.Reason;
import org.yearbook.publish.revision.Revision;
import org.yearbook.tabulate.Basis;

/** The pages after the chapters: how good the figures are, and what the checks found. */
final class Annex {
    static final FrontMatter.Leaf QUALITY = new FrontMatter.Leaf("质量附录", "质量附录", "Annex on quality");
    static final FrontMatter.Leaf REVISIONS = new FrontMatter.Leaf("修订", "修订", "Revisions");
    static final FrontMatter.Leaf FINDINGS = new FrontMatter.Leaf("核查发现", "核查发现", "Findings of the checks");

    static final FrontMatter.Leaf SOURCES = new FrontMatter.Leaf("来源清单", "来源与发布日期", "Sources and their dates");

    /** All of them are in {@code observations.csv}. */
    private static final int MOST_SOURCES = 1000;

    private final Volume volume;
    private final Register register;

    Annex(Volume volume, Register register) {
        this.volume = volume;
        this.register = register;
    }

    Page quality() {
        var blocks = new ArrayList<Page.Block>();
        var whole = volume.survey().whole();
        blocks.add(new Page.Heading("报告单位与覆盖", "Reporting units and coverage"));
        blocks.add(new Page.Grid(
                List.of("级别\nLevel", "地区总数\nRegions", "有数据\nWith figures", "自行报告\nReporting"),
                ChapterPages.levels(volume, whole)));
        blocks.add(new Page.Heading("数字的来源", "Figures by basis"));
        blocks.add(basis());
        blocks.add(new Page.Heading("未采用的记录（整版，按原因）", "Rejections by reason, of the whole edition"));
        blocks.add(rejections());
        blocks.add(new Page.Heading("核查发现（按规则）", "Findings by rule"));
        blocks.add(rules());
        return new Page(QUALITY.sheet(), QUALITY.titleZh(), QUALITY.titleEn(), List.of(40, 18, 18, 18), blocks);
    }

    private Page.Grid basis() {
        var rows = new ArrayList<List<Object>>();
        volume.survey()
                .years()
                .forEach((year, tally) -> rows.add(List.of(
                        year + "年",
                        tally.figures(Basis.REPORTED),
                        tally.figures(Basis.ROLLED_UP) + tally.figures(Basis.COMPUTED),
                        tally.inexact())));
        return new Page.Grid(
                List.of("年份\nYear", "报告数\nReported", "汇总、计算数\nRolled up, computed", "近似数\nNot exact"), rows);
    }

    private Page.Grid rejections() {
        var rows = new ArrayList<List<Object>>();
        for (Reason reason : Reason.values()) {
            rows.add(List.of(
                    reason.nameZh() + " " + reason.label(), volume.rejections().getOrDefault(reason, 0L)));
        }
        return new Page.Grid(List.of("原因\nReason", "记录数\nRecords"), rows);
    }

    private Page.Grid rules() {
        var rows = new ArrayList<List<Object>>();
        register.rules().forEach((rule, count) -> rows.add(List.of(rule, count)));
        if (rows.isEmpty()) {
            rows.add(List.of("（无） none", 0));
        }
        return new Page.Grid(List.of("规则\nRule", "发现数\nFindings"), rows);
    }

    Page sources() {
        var blocks = new ArrayList<Page.Block>();
        List<Register.Source> all = register.sources();
        blocks.add(
                all.size() > MOST_SOURCES
                        ? new Page.Paragraph(
                                "共 " + all.size() + " 份来源，此处列出前 " + MOST_SOURCES + " 份，其余见 observations.csv。",
                                "The first " + MOST_SOURCES + " of " + all.size()
                                        + " sources; all are in observations.csv.")
                        : new Page.Paragraph(
                                "“数字来源”所列数字取自以下 " + all.size() + " 份来源。",
                                "The figures listed in the sheet of sources come from these " + all.size()
                                        + " sources."));
        var grid = new Page.Grid(
                List.of("来源\nSource", "地区\nRegion", "发布日期\nPublished", "数字个数\nFigures"),
                all.stream()
                        .limit(MOST_SOURCES)
                        .map(s -> List.<Object>of(s.name(), s.region(), s.published(), s.figures()))
                        .toList());
        blocks.add(new Page.Listing("SourceList", grid));
        return new Page(SOURCES.sheet(), SOURCES.titleZh(), SOURCES.titleEn(), List.of(46, 22, 14, 12), blocks);
    }

    Page findings() {
        var blocks = new ArrayList<Page.Block>();
        List<Finding> listed = register.findings();
        blocks.add(
                listed.size() < register.found()
                        ? new Page.Paragraph(
                                "共 " + register.found() + " 项，此处列出前 " + listed.size() + " 项，其余见 findings.csv。",
                                "The first " + listed.size() + " of " + register.found()
                                        + " findings; all are in findings.csv.")
                        : new Page.Paragraph(
                                "共 " + listed.size() + " 项。核查不改变数字。",
                                listed.size() + " findings. Checks change no figure."));
        var grid = new Page.Grid(
                List.of("代码\nCode", "地区\nRegion", "年份\nYear", "规则\nRule", "发现\nFinding", "来源\nSources"),
                listed.stream()
                        .map(f -> List.<Object>of(
                                f.region().code(),
                                f.region().name(),
                                String.valueOf(f.year()),
                                f.rule(),
                                f.message(),
                                f.sources()))
                        .toList());
        blocks.add(new Page.Listing("Findings", grid));
        return new Page(
                FINDINGS.sheet(), FINDINGS.titleZh(), FINDINGS.titleEn(), List.of(10, 12, 6, 11, 38, 20), blocks);
    }

    /** The figures that are others than in the edition before, and why. */
    Page revisions() {
        var blocks = new ArrayList<Page.Block>();
        List<Revision> listed = register.revisions();
        String previous = volume.revisions().previous();
        blocks.add(
                listed.size() < register.revised()
                        ? new Page.Paragraph(
                                "与上一版 " + previous + " 相比有 " + register.revised() + " 处不同，此处列出前 " + listed.size()
                                        + " 处，其余见 revisions.csv。",
                                "The first " + listed.size() + " of " + register.revised()
                                        + " differences from the edition " + previous + "; all are in revisions.csv.")
                        : new Page.Paragraph(
                                "与上一版 " + previous + " 相比有 " + listed.size() + " 处不同。原数为空的是新增数字，现数为空的已无数据；"
                                        + "其余为修订数，在表中以 r 标示。",
                                listed.size() + " differences from the edition " + previous
                                        + ". Without an old figure it is new, without a new one it is gone; all others"
                                        + " are revised, and marked r in the tables."));
        var grid = new Page.Grid(
                List.of(
                        "代码\nCode",
                        "地区\nRegion",
                        "年份\nYear",
                        "指标\nIndicator",
                        "原数\nOld",
                        "现数\nNew",
                        "原因\nWhy",
                        "来源\nSources"),
                listed.stream().map(Annex::row).toList());
        blocks.add(new Page.Listing("Revisions", grid));
        return new Page(
                REVISIONS.sheet(),
                REVISIONS.titleZh(),
                REVISIONS.titleEn(),
                List.of(10, 12, 6, 28, 10, 10, 18, 24),
                blocks);
    }

    private static List<Object> row(Revision revision) {
        return Arrays.asList(
                revision.regionCode(),
                revision.region(),
                String.valueOf(revision.year()),
                revision.indicatorCode() + " " + revision.indicator() + "（" + revision.unit() + "）",
                revision.before(),
                revision.now(),
                revision.why().stream()
                        .map(why -> why.labelZh() + " " + why.label())
                        .collect(Collectors.joining("\n")),
                revision.sources());
    }
}
