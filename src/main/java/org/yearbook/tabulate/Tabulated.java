package org.yearbook.tabulate;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.commons.io.FileUtils;
import org.yearbook.check.Checks;
import org.yearbook.check.Finding;
import org.yearbook.check.IdenticalReports;
import org.yearbook.check.ReportPrint;
import org.yearbook.check.Severity;
import org.yearbook.check.Thresholds;
import org.yearbook.codebook.Codebook;
import org.yearbook.normalize.Corrections;
import org.yearbook.normalize.Observation;
import org.yearbook.region.Gazetteer;
import org.yearbook.region.Level;
import org.yearbook.region.Region;
import org.yearbook.work.Codecs;
import org.yearbook.work.MergedRuns;
import org.yearbook.work.Parts;
import org.yearbook.work.RunWriter;

/** The cells of an edition, what some of them rest on, and findings, in files below the work folder. */
public final class Tabulated {
    private static final String CELLS = "cells";
    /** Once more the cells of regions that changed between years, since series ask for them apart. */
    private static final String AFFECTED = "affected";

    private static final String FINDINGS = "findings";
    private static final String PRINTS = "prints";
    private static final String SOURCES = "sources";
    private static final String SUMMARY = "summary.properties";

    private final Path folder;
    private final Gazetteer gazetteer;
    private final Codebook codebook;
    private final Thresholds thresholds;
    private final int sources;
    private final boolean provinces;

    /**
     * The cells below a folder.
     *
     * @param sources how many figures of each year and level are kept at most with what was said: as many as a workbook
     *     lists
     * @param provinces whether as many are kept of each province, which then gets workbooks of its own
     */
    public Tabulated(
            Path folder,
            Gazetteer gazetteer,
            Codebook codebook,
            Thresholds thresholds,
            int sources,
            boolean provinces) {
        this.folder = folder;
        this.gazetteer = gazetteer;
        this.codebook = codebook;
        this.thresholds = thresholds;
        this.sources = sources;
        this.provinces = provinces;
    }

    /** Tabulates the observations, which must be in their order, in place of what was there. */
    public void make(Iterator<Observation> observations, Corrections corrections) throws IOException {
        FileUtils.deleteDirectory(folder.toFile());
        Files.createDirectories(folder);
        var regions = new BitSet(gazetteer.regions().size());
        var sizes = new long[3];
        var reporting = new TreeMap<Integer, BitSet>();
        var townships = new TreeMap<Integer, BitSet>();
        var cells = new TreeMap<Integer, RunWriter<Cell>>();
        var chosen = new SourcesByYear(folder, SOURCES, reportedCodec(), gazetteer, sources, provinces);
        var findings = new TreeMap<Integer, RunWriter<Finding>>();
        var series = new ComparableSeries(codebook);
        var affected = new RunWriter<>(folder, AFFECTED, new CellCodec(gazetteer, codebook), Cell.ORDER);
        Sink<Cell> cellSink = cell -> {
            if (series.isAffected(cell.region())) {
                affected.add(cell);
            }
            regions.set(cell.region().index());
            if (cell.region().level() == Level.TOWNSHIP) {
                townships
                        .computeIfAbsent(cell.year(), year -> new BitSet())
                        .set(gazetteer.province(cell.region()).index());
            }
            if (cell.basis() == Basis.REPORTED) {
                reporting
                        .computeIfAbsent(cell.year(), year -> new BitSet())
                        .set(cell.region().index());
            }
            sizes[0]++;
            cells.computeIfAbsent(cell.year(), this::cellsOfYear).add(cell);
        };
        Sink<Finding> findingSink = finding -> {
            sizes[1]++;
            sizes[2] += finding.severity() == Severity.WARNING ? 1 : 0;
            findings.computeIfAbsent(finding.year(), this::findingsOfYear).add(finding);
        };
        var prints = new RunWriter<>(folder, PRINTS, new ReportPrintCodec(gazetteer), ReportPrint.ORDER);
        var checks = new Checks(codebook, thresholds, adding(prints));
        new Tabulation(codebook, corrections, checks, cellSink, chosen::add, findingSink).run(observations);
        prints.close();
        identicalReports(findingSink);
        chosen.close();
        affected.close();
        for (RunWriter<Finding> ofYear : findings.values()) {
            ofYear.close();
        }
        for (RunWriter<Cell> ofYear : cells.values()) {
            ofYear.close();
        }
        save(new Summary(
                List.copyOf(cells.keySet()),
                regions.cardinality(),
                reporting.values().stream().mapToLong(BitSet::cardinality).sum(),
                sizes[0],
                sizes[1],
                sizes[2],
                codes(townships)));
    }

    private Map<Integer, List<String>> codes(Map<Integer, BitSet> provinces) {
        var codes = new TreeMap<Integer, List<String>>();
        provinces.forEach((year, indexes) -> codes.put(
                year,
                indexes.stream()
                        .mapToObj(index -> gazetteer.region(index).code())
                        .toList()));
        return codes;
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

    private RunWriter<Finding> findingsOfYear(int year) {
        return new RunWriter<>(folder, FINDINGS + "-" + year, new FindingCodec(gazetteer, codebook), Finding.ORDER);
    }

    private void save(Summary summary) throws IOException {
        var properties = new Properties();
        properties.setProperty(
                "years",
                String.join(",", summary.years().stream().map(String::valueOf).toList()));
        properties.setProperty("regions", String.valueOf(summary.regions()));
        properties.setProperty("cells", String.valueOf(summary.cells()));
        properties.setProperty("findings", String.valueOf(summary.findings()));
        properties.setProperty("warnings", String.valueOf(summary.warnings()));
        properties.setProperty("reports", String.valueOf(summary.reports()));
        summary.townships()
                .forEach((year, codes) -> properties.setProperty("townships." + year, String.join(",", codes)));
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
        List<Integer> years =
                list(properties, "years").stream().map(Integer::valueOf).toList();
        var townships = new TreeMap<Integer, List<String>>();
        years.forEach(year -> townships.put(year, list(properties, "townships." + year)));
        return new Summary(
                years,
                Integer.parseInt(properties.getProperty("regions")),
                Long.parseLong(properties.getProperty("reports")),
                Long.parseLong(properties.getProperty("cells")),
                Long.parseLong(properties.getProperty("findings")),
                Long.parseLong(properties.getProperty("warnings")),
                townships);
    }

    private static List<String> list(Properties properties, String key) {
        String items = properties.getProperty(key, "");
        return items.isEmpty() ? List.of() : List.of(items.split(","));
    }

    /** All cells in their order. */
    public MergedRuns<Cell> cells() throws IOException {
        return new MergedRuns<>(Parts.runs(folder, CELLS), new CellCodec(gazetteer, codebook), Cell.ORDER);
    }

    /** All cells in their order, in the territory of today, so that years compare. */
    public Iterator<Cell> today(Iterator<Cell> cells) throws IOException {
        return new ComparableSeries(codebook).cells(cells, affected());
    }

    /** What a reader of the series should know of changes among the regions. */
    public List<String> territoryNotes() throws IOException {
        return new ComparableSeries(codebook).notes(affected());
    }

    private List<Cell> affected() throws IOException {
        var affected = new ArrayList<Cell>();
        try (var cells =
                new MergedRuns<>(Parts.runs(folder, AFFECTED), new CellCodec(gazetteer, codebook), Cell.ORDER)) {
            cells.forEachRemaining(affected::add);
        }
        return affected;
    }

    /** The findings about regions that are part of another today, by that other. */
    public Map<Region, List<Finding>> findingsOfParts() throws IOException {
        try (var findings = findings()) {
            return new ComparableSeries(codebook).moved(findings, Finding::region, Finding::year);
        }
    }

    /** The cells of one year in their order. */
    public MergedRuns<Cell> cells(int year) throws IOException {
        return new MergedRuns<>(Parts.runs(folder, CELLS + "-" + year), new CellCodec(gazetteer, codebook), Cell.ORDER);
    }

    /** All findings in their order. */
    public MergedRuns<Finding> findings() throws IOException {
        return new MergedRuns<>(Parts.runs(folder, FINDINGS), new FindingCodec(gazetteer, codebook), Finding.ORDER);
    }

    /** The findings of one year in their order. */
    public MergedRuns<Finding> findings(int year) throws IOException {
        List<Path> runs = Parts.runs(folder, FINDINGS + "-" + year);
        return new MergedRuns<>(runs, new FindingCodec(gazetteer, codebook), Finding.ORDER);
    }

    /** The reported figures of one year, in the order of cells; of each province and level up to the limit. */
    public MergedRuns<Reported> sources(int year) throws IOException {
        return new MergedRuns<>(Parts.runs(folder, SOURCES + "-" + year), reportedCodec(), Reported.ORDER);
    }

    private ReportedCodec reportedCodec() {
        return new ReportedCodec(new Codecs(gazetteer, codebook).observations());
    }

    /** The cells region by region, of those regions that are shown. */
    public Iterator<RegionCells> regions(Iterator<Cell> cells, Predicate<Region> shown) {
        return RegionCells.of(cells, shown, codebook.indicators().size());
    }

    /**
     * How much there is.
     *
     * @param years that have cells, ascending
     * @param regions how many have cells
     * @param reports how many regions have figures of their own, counted anew each year
     * @param warnings how many of the findings are warnings
     * @param townships codes of the provinces that have cells of townships, by year
     */
    public record Summary(
            List<Integer> years,
            int regions,
            long reports,
            long cells,
            long findings,
            long warnings,
            Map<Integer, List<String>> townships) {
        /** Codes of the provinces that have cells of townships in that year. */
        public List<String> withTownships(int year) {
            return townships.getOrDefault(year, List.of());
        }
    }
}
