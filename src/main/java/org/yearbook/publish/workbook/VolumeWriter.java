package org.yearbook.publish.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.poi.ss.util.WorkbookUtil;
import org.yearbook.codebook.Chapter;
import org.yearbook.publish.revision.Revision;
import org.yearbook.publish.workbook.FrontMatter.Leaf;
import org.yearbook.tabulate.RegionCells;
import org.yearbook.tabulate.Reported;
import org.yearbook.tabulate.YearbookTable;

/**
 * Writes one workbook: declares its sheets in their order, lets the regions stream through tables, sources and charts,
 * and writes the pages last, when all that they say is known.
 */
final class VolumeWriter {
    private final Volume volume;
    private final Charts charts;
    private final TableOutput output;
    private final Register register = new Register();
    private final Book book;
    private final List<Leaf> leaves = new ArrayList<>();
    private final Map<PageSheet, Supplier<Page>> pages = new LinkedHashMap<>();
    private final Map<YearbookTable, TableSheet> tables = new LinkedHashMap<>();
    private SourcesSheet sources;

    private VolumeWriter(Volume volume, Charts charts, TableOutput output, Book book) {
        this.volume = volume;
        this.charts = charts;
        this.output = output;
        this.book = book;
    }

    /** Writes the workbook; all streams are in the order of regions. */
    static void write(
            Path file,
            Volume volume,
            Charts charts,
            Iterator<RegionCells> regions,
            Background background,
            TableOutput output)
            throws IOException {
        try (var book = new Book(volume.titleZh() + " " + volume.titleEn(), volume.imprint())) {
            var writer = new VolumeWriter(volume, charts, output, book);
            writer.declare();
            writer.stream(regions, background);
            writer.finish();
            book.save(file);
        }
    }

    /** The sheets, in the order of their tabs. */
    private void declare() throws IOException {
        var front = new FrontMatter(volume);
        var annex = new Annex(volume, register);
        page(new Leaf(FrontMatter.COVER, "封面", "Cover"), front::cover);
        page(new Leaf(FrontMatter.CONTENTS, "目录", "Contents"), () -> front.contents(leaves));
        page(new Leaf(FrontMatter.NOTES, "编者说明", "Editor's notes"), front::notes);
        for (Chapter chapter : volume.survey().chapters()) {
            var around = new ChapterPages(volume, chapter);
            page(around.introductionLeaf(), () -> around.introduction(register, charts));
            for (YearbookTable table : volume.tables()) {
                if (table.outline().chapter().equals(chapter)) {
                    table(table);
                }
            }
            page(around.explanationLeaf(), around::explanation);
        }
        page(Annex.QUALITY, annex::quality);
        page(Annex.FINDINGS, annex::findings);
        if (!volume.revisions().previous().isEmpty()) {
            page(Annex.REVISIONS, annex::revisions);
        }
        if (volume.sources()) {
            page(Annex.SOURCES, annex::sources);
            leaves.add(new Leaf(SourcesSheet.NAME, "数字来源", "Sources of the figures"));
            sources = new SourcesSheet(book, sourcesNote());
        }
    }

    private void page(Leaf leaf, Supplier<Page> page) {
        leaves.add(leaf);
        pages.put(new PageSheet(book, leaf.sheet()), page);
    }

    private void table(YearbookTable table) throws IOException {
        String name = WorkbookUtil.createSafeSheetName(
                table.number() + " " + table.outline().titleZh());
        leaves.add(new Leaf(name, table.number() + "  " + table.titleZh(), table.titleEn(), true));
        tables.put(table, new TableSheet(book, name, table));
    }

    private String sourcesNote() {
        if (volume.sourced() == null) {
            return "数字过多，此处不列；每个报告数的来源、位置和原文见 observations.csv，每个数字的由来可用 explain 命令查询。"
                    + " There are too many figures to list here; see observations.csv for the sources of reported ones, and"
                    + " the command explain for any.";
        }
        return "本工作簿中每个数字的由来（列至" + volume.sourced().nameZh()
                + "）：报告数列出采用的和未采用的来源；汇总数列出相加的地区；计算数列出分子和分母。在表中点击数字即到本表。"
                + "其余见 observations.csv，或用 explain 命令查询。"
                + " How each figure came about (down to " + volume.sourced().label()
                + " level): the source that is used and those that are not; the regions that a sum is of; numerator and"
                + " denominator. A click on a figure in a table leads here. For all others see observations.csv, or the"
                + " command explain.";
    }

    private void stream(Iterator<RegionCells> regions, Background background) throws IOException {
        var found = new FindingsByRegion(background.findings(), register);
        var revised = new ByRegion<>(background.revisions(), Revision::regionCode, register::add);
        var said = new ByRegion<>(
                background.reported(), reported -> reported.figure().region().code(), reported -> {});
        var origins = new Origins(volume.codebook(), background.sums());
        while (regions.hasNext()) {
            RegionCells region = regions.next();
            var findings = new ArrayList<>(found.of(region.region()));
            findings.addAll(background.findingsOfParts().getOrDefault(region.region(), List.of()));
            var marking = new RegionMarking(book, findings, revised.of(region.region()));
            List<Reported> own = said.of(region.region());
            if (sources != null && volume.lists(region.region())) {
                own.forEach(reported -> register.add(reported.figure()));
                marking.list(region, own, origins, sources);
            }
            for (var table : tables.entrySet()) {
                List<YearbookTable.Line> lines = table.getKey().lines(region);
                table.getValue().write(lines, marking);
                output.write(table.getKey(), lines);
            }
            charts.add(region);
        }
        found.finish();
        revised.finish();
    }

    private void finish() throws IOException {
        for (TableSheet sheet : tables.values()) {
            sheet.finish();
        }
        if (sources != null) {
            sources.finish();
        }
        pages.forEach((sheet, page) -> sheet.write(page.get()));
    }
}
