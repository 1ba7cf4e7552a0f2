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
import org.yearbook.check.Finding;
import org.yearbook.codebook.Chapter;
import org.yearbook.normalize.Observation;
import org.yearbook.publish.workbook.FrontMatter.Leaf;
import org.yearbook.tabulate.RegionCells;
import org.yearbook.tabulate.YearbookTable;

/**
 * Writes one workbook: declares its sheets in their order, lets the regions stream through tables, sources and charts,
 * and writes the pages last, when all that they say is known.
 */
final class VolumeWriter {
    private final Volume volume;
    private final Charts charts;
    private final Register register = new Register();
    private final Book book;
    private final List<Leaf> leaves = new ArrayList<>();
    private final Map<PageSheet, Supplier<Page>> pages = new LinkedHashMap<>();
    private final Map<YearbookTable, TableSheet> tables = new LinkedHashMap<>();
    private SourcesSheet sources;

    private VolumeWriter(Volume volume, Charts charts, Book book) {
        this.volume = volume;
        this.charts = charts;
        this.book = book;
    }

    /** Writes the workbook; all streams are in the order of regions. */
    static void write(
            Path file,
            Volume volume,
            Charts charts,
            Iterator<RegionCells> regions,
            Iterator<Finding> findings,
            Iterator<Observation> sources)
            throws IOException {
        try (var book = new Book(volume.titleZh() + " " + volume.titleEn(), volume.imprint())) {
            var writer = new VolumeWriter(volume, charts, book);
            writer.declare();
            writer.stream(regions, findings, sources);
            writer.finish();
            book.save(file);
        }
    }

    /** The sheets, in the order of their tabs. */
    private void declare() {
        var front = new FrontMatter(volume);
        var annex = new Annex(volume, register);
        page(new Leaf(FrontMatter.COVER, "封面", "Cover"), front::cover);
        page(new Leaf(FrontMatter.CONTENTS, "目录", "Contents"), () -> front.contents(leaves));
        page(new Leaf(FrontMatter.NOTES, "编者说明", "Editor's notes"), front::notes);
        for (Chapter chapter : volume.survey().chapters()) {
            var around = new ChapterPages(volume, chapter);
            page(around.introductionLeaf(), () -> around.introduction(register, charts));
            volume.tables().stream()
                    .filter(table -> table.outline().chapter().equals(chapter))
                    .forEach(this::table);
            page(around.explanationLeaf(), around::explanation);
        }
        page(Annex.QUALITY, annex::quality);
        page(Annex.FINDINGS, annex::findings);
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

    private void table(YearbookTable table) {
        String name = WorkbookUtil.createSafeSheetName(
                table.number() + " " + table.outline().titleZh());
        leaves.add(new Leaf(name, table.number() + "  " + table.titleZh(), table.titleEn(), true));
        tables.put(table, new TableSheet(book, name, table));
    }

    private String sourcesNote() {
        if (volume.sourced() == null) {
            return "报告数过多，此处不列；每个数字的来源、位置和原文见 observations.csv。"
                    + " There are too many reported figures to list here; see observations.csv for their sources.";
        }
        return "本工作簿中每个报告数一行（列至" + volume.sourced().nameZh() + "）；在表中点击报告数即到本表。其余见 observations.csv。"
                + " One row for each reported figure (down to "
                + volume.sourced().label()
                + " level); a click on a reported figure in a table leads here. See observations.csv for all others.";
    }

    private void stream(Iterator<RegionCells> regions, Iterator<Finding> findings, Iterator<Observation> figures) {
        var found = new ByRegion<>(findings, Finding::region, register::add);
        var said = new ByRegion<>(figures, Observation::region, figure -> {});
        while (regions.hasNext()) {
            RegionCells region = regions.next();
            var marking = new RegionMarking(book, found.of(region.region()));
            List<Observation> own = said.of(region.region());
            if (sources != null
                    && volume.sourced() != null
                    && region.region().level().compareTo(volume.sourced()) <= 0) {
                own.forEach(register::add);
                marking.list(own, sources);
            }
            tables.forEach((table, sheet) -> sheet.write(table.lines(region), marking));
            charts.add(region);
        }
        found.finish();
    }

    private void finish() {
        tables.values().forEach(TableSheet::finish);
        if (sources != null) {
            sources.finish();
        }
        pages.forEach((sheet, page) -> sheet.write(page.get()));
    }
}
