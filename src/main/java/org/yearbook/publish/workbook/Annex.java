package org.yearbook.publish.workbook;

import java.util.ArrayList;
import java.util.List;
import org.yearbook.check.Finding;
import org.yearbook.normalize.Reason;
import org.yearbook.tabulate.Basis;

/** The pages after the chapters: how good the figures are, and what the checks found. */
final class Annex {
    static final FrontMatter.Leaf QUALITY = new FrontMatter.Leaf("质量附录", "质量附录", "Annex on quality");
    static final FrontMatter.Leaf FINDINGS = new FrontMatter.Leaf("核查发现", "核查发现", "Findings of the checks");

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
        if (volume.sources()) {
            blocks.add(new Page.Heading("来源与发布日期", "Sources and their dates"));
            sources(blocks);
        }
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

    private void sources(List<Page.Block> blocks) {
        List<Register.Source> sources = register.sources();
        if (sources.size() > MOST_SOURCES) {
            blocks.add(new Page.Paragraph(
                    "共 " + sources.size() + " 份来源，此处列出前 " + MOST_SOURCES + " 份，其余见 observations.csv。",
                    "The first " + MOST_SOURCES + " of " + sources.size() + " sources; all are in observations.csv."));
        }
        blocks.add(new Page.Grid(
                List.of("来源\nSource", "地区\nRegion", "发布日期\nPublished", "数字个数\nFigures"),
                sources.stream()
                        .limit(MOST_SOURCES)
                        .map(s -> List.<Object>of(s.name(), s.region(), s.published(), s.figures()))
                        .toList()));
    }

    Page findings() {
        var blocks = new ArrayList<Page.Block>();
        List<Finding> listed = register.findings();
        blocks.add(
                listed.size() < register.count()
                        ? new Page.Paragraph(
                                "共 " + register.count() + " 项，此处列出前 " + listed.size() + " 项，其余见 findings.csv。",
                                "The first " + listed.size() + " of " + register.count()
                                        + " findings; all are in findings.csv.")
                        : new Page.Paragraph(
                                "共 " + listed.size() + " 项。核查不改变数字。",
                                listed.size() + " findings. Checks change no figure."));
        blocks.add(new Page.Grid(
                List.of("代码\nCode", "地区\nRegion", "年份\nYear", "规则\nRule", "发现\nFinding", "来源\nSources"),
                listed.stream()
                        .map(f -> List.<Object>of(
                                f.region().code(),
                                f.region().name(),
                                String.valueOf(f.year()),
                                f.rule(),
                                f.message(),
                                f.sources()))
                        .toList()));
        return new Page(
                FINDINGS.sheet(), FINDINGS.titleZh(), FINDINGS.titleEn(), List.of(10, 12, 6, 11, 40, 20), blocks);
    }
}
