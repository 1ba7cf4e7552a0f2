package org.yearbook.tabulate;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yearbook.check.Finding;
import org.yearbook.check.ReportPrint;
import org.yearbook.codebook.Codebook;
import org.yearbook.region.Gazetteer;
import org.yearbook.region.Level;
import org.yearbook.region.Region;
import org.yearbook.work.CellKeys;
import org.yearbook.work.RunWriter;
import org.yearbook.work.SortedRun;

/**
 * Writes what is tabulated of an area, as runs: cells of townships and of all other regions, by year; the observations
 * that fill cells; findings; prints of reports. The order in which it takes them hardly matters, that of runs is the same.
 */
final class AreaWriter implements Tabulation.Output, Closeable {
    /** Cells of the regions that others lie in, which workbooks show. */
    static final String CELLS = "cells";
    /** Cells of townships, of which there are many. */
    static final String TOWNSHIPS = "townships";
    /** Once more the cells of regions whose territory changed. */
    static final String AFFECTED = "affected";
    /** Cells of provinces, for the nation. */
    static final String TOPS = "tops";

    static final String FINDINGS = "findings";
    static final String PRINTS = "prints";
    static final String SOURCES = "sources";

    private final Path folder;
    private final Gazetteer gazetteer;
    private final ComparableSeries series;
    private final CellCodec codec;
    private final Map<Integer, SortedRun<Cell>> townships = new HashMap<>();
    private final List<Row> others = new ArrayList<>();
    private final SourcesByYear sources;
    private final RunWriter<Cell> affected;
    private final RunWriter<Top> tops;
    private final RunWriter<Finding> findings;
    private final RunWriter<ReportPrint> prints;
    private final SummaryFile summary;

    /**
     * Writes into that folder.
     *
     * @param most how many sources of each year and level, as many as a workbook lists
     * @param provinces whether as many of each province
     */
    AreaWriter(Path folder, Codebook codebook, int most, boolean provinces) {
        this.folder = folder;
        gazetteer = codebook.gazetteer();
        series = new ComparableSeries(codebook);
        codec = new CellCodec(gazetteer, codebook);
        var reported = new ReportedCodec(gazetteer, codebook);
        sources = new SourcesByYear(folder, SOURCES, reported, gazetteer, most, provinces);
        affected = new RunWriter<>(folder, AFFECTED, codec, Cell.ORDER);
        tops = new RunWriter<>(folder, TOPS, Top.codec(codec), Top.ORDER);
        findings = new RunWriter<>(folder, FINDINGS, new FindingCodec(gazetteer, codebook), Finding.ORDER);
        prints = new RunWriter<>(folder, PRINTS, new ReportPrintCodec(gazetteer), ReportPrint.ORDER);
        summary = new SummaryFile(gazetteer);
    }

    @Override
    public void cells(Region region, int year, Cell[] row) throws IOException {
        summary.add(region, year, row);
        boolean streams =
                region.level() == Level.TOWNSHIP && gazetteer.children(region).isEmpty();
        if (streams) {
            write(row, townships, TOWNSHIPS, year);
        } else {
            others.add(new Row(CellKeys.of(region.index(), year, -1), row));
        }
        if (series.isAffected(region)) {
            for (Cell cell : row) {
                if (cell != null) {
                    affected.add(cell);
                }
            }
        }
    }

    private void write(Cell[] row, Map<Integer, SortedRun<Cell>> runs, String name, int year) throws IOException {
        SortedRun<Cell> run = runs.get(year);
        if (run == null) {
            run = new SortedRun<>(folder, name + "-" + year, codec);
            runs.put(year, run);
        }
        for (Cell cell : row) {
            if (cell != null) {
                run.add(cell);
            }
        }
    }

    @Override
    public void top(Top top) throws IOException {
        tops.add(top);
    }

    @Override
    public void chosen(Reported reported) throws IOException {
        sources.add(reported);
    }

    @Override
    public void finding(Finding finding) throws IOException {
        summary.add(finding);
        findings.add(finding);
    }

    /** How many cells there are. */
    long cells() {
        return summary.cells();
    }

    /** Takes a report that may be a copy of another. */
    void print(ReportPrint print) {
        try {
            prints.add(print);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes what is left. */
    @Override
    public void close() throws IOException {
        var runs = new HashMap<Integer, SortedRun<Cell>>();
        others.sort(Comparator.comparingLong(Row::key));
        for (Row row : others) {
            write(row.cells, runs, CELLS, CellKeys.yearOf(row.key));
        }
        close(runs.values());
        close(townships.values());
        close(List.of(sources, affected, tops, findings, prints));
        summary.save(folder);
    }

    private static void close(Iterable<? extends Closeable> some) throws IOException {
        for (Closeable one : some) {
            one.close();
        }
    }

    private record Row(long key, Cell[] cells) {}
}
