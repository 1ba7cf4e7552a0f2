package org.yearbook.tabulate;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.commons.io.FileUtils;
import org.yearbook.check.Checks;
import org.yearbook.check.Finding;
import org.yearbook.check.IdenticalReports;
import org.yearbook.check.ReportPrint;
import org.yearbook.check.Thresholds;
import org.yearbook.codebook.Codebook;
import org.yearbook.normalize.Corrections;
import org.yearbook.normalize.Observation;
import org.yearbook.region.Gazetteer;
import org.yearbook.work.MergedRuns;
import org.yearbook.work.Parts;
import org.yearbook.work.RunWriter;

/** The cells and findings of an edition, in files below the work folder. */
public final class Tabulated {
    private static final String CELLS = "cells";
    private static final String FINDINGS = "findings";
    private static final String PRINTS = "prints";
    private static final String SUMMARY = "summary.properties";

    private final Path folder;
    private final Gazetteer gazetteer;
    private final Codebook codebook;
    private final Thresholds thresholds;

    public Tabulated(Path folder, Gazetteer gazetteer, Codebook codebook, Thresholds thresholds) {
        this.folder = folder;
        this.gazetteer = gazetteer;
        this.codebook = codebook;
        this.thresholds = thresholds;
    }

    /** Tabulates the observations, which must be in their order, in place of what was there. */
    public void make(Iterator<Observation> observations, Corrections corrections) throws IOException {
        FileUtils.deleteDirectory(folder.toFile());
        Files.createDirectories(folder);
        var regions = new BitSet(gazetteer.regions().size());
        var sizes = new long[2];
        var cells = new TreeMap<Integer, RunWriter<Cell>>();
        var findings = new RunWriter<>(folder, FINDINGS, new FindingCodec(gazetteer, codebook), Finding.ORDER);
        Sink<Cell> cellSink = cell -> {
            regions.set(cell.region().index());
            sizes[0]++;
            cells.computeIfAbsent(cell.year(), this::cellsOfYear).add(cell);
        };
        Sink<Finding> findingSink = finding -> {
            sizes[1]++;
            findings.add(finding);
        };
        var prints = new RunWriter<>(folder, PRINTS, new ReportPrintCodec(gazetteer), ReportPrint.ORDER);
        var checks = new Checks(codebook, thresholds, adding(prints));
        new Tabulation(codebook, corrections, checks, cellSink, findingSink).run(observations);
        prints.close();
        identicalReports(findingSink);
        findings.close();
        for (RunWriter<Cell> ofYear : cells.values()) {
            ofYear.close();
        }
        save(new Summary(List.copyOf(cells.keySet()), regions.cardinality(), sizes[0], sizes[1]));
    }

    private static Consumer<ReportPrint> adding(RunWriter<ReportPrint> prints) {
        return print -> {
            try {
                prints.add(print);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    private void identicalReports(Sink<Finding> findings) throws IOException {
        var identical = new IdenticalReports();
        try (var prints =
                new MergedRuns<>(Parts.runs(folder, PRINTS), new ReportPrintCodec(gazetteer), ReportPrint.ORDER)) {
            while (prints.hasNext()) {
                for (Finding finding : identical.next(prints.next())) {
                    findings.accept(finding);
                }
            }
        }
    }

    /** The cells of a year by themselves, since that is how tables ask for them. */
    private RunWriter<Cell> cellsOfYear(int year) {
        return new RunWriter<>(folder, CELLS + "-" + year, new CellCodec(gazetteer, codebook), Cell.ORDER);
    }

    private void save(Summary summary) throws IOException {
        var properties = new Properties();
        properties.setProperty(
                "years",
                String.join(",", summary.years().stream().map(String::valueOf).toList()));
        properties.setProperty("regions", String.valueOf(summary.regions()));
        properties.setProperty("cells", String.valueOf(summary.cells()));
        properties.setProperty("findings", String.valueOf(summary.findings()));
        try (Writer out = Files.newBufferedWriter(folder.resolve(SUMMARY))) {
            properties.store(out, null);
        }
    }

    /** What was made. */
    public Summary summary() throws IOException {
        var properties = new Properties();
        try (Reader in = Files.newBufferedReader(folder.resolve(SUMMARY))) {
            properties.load(in);
        }
        String years = properties.getProperty("years");
        return new Summary(
                years.isEmpty()
                        ? List.of()
                        : Arrays.stream(years.split(",")).map(Integer::valueOf).toList(),
                Integer.parseInt(properties.getProperty("regions")),
                Long.parseLong(properties.getProperty("cells")),
                Long.parseLong(properties.getProperty("findings")));
    }

    /** All cells in their order. */
    public MergedRuns<Cell> cells() throws IOException {
        return new MergedRuns<>(Parts.runs(folder, CELLS), new CellCodec(gazetteer, codebook), Cell.ORDER);
    }

    /** The cells of one year in their order. */
    public MergedRuns<Cell> cells(int year) throws IOException {
        return new MergedRuns<>(Parts.runs(folder, CELLS + "-" + year), new CellCodec(gazetteer, codebook), Cell.ORDER);
    }

    /** All findings in their order. */
    public MergedRuns<Finding> findings() throws IOException {
        return new MergedRuns<>(Parts.runs(folder, FINDINGS), new FindingCodec(gazetteer, codebook), Finding.ORDER);
    }

    /**
     * How much there is.
     *
     * @param years that have cells, ascending
     * @param regions how many have cells
     */
    public record Summary(List<Integer> years, int regions, long cells, long findings) {}
}
