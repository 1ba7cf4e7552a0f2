package org.yearbook.tabulate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Predicate;
import org.apache.commons.collections4.IteratorUtils;
import org.apache.commons.collections4.iterators.PeekingIterator;
import org.yearbook.check.Checks;
import org.yearbook.check.Finding;
import org.yearbook.check.IdenticalReports;
import org.yearbook.check.ReportPrint;
import org.yearbook.check.Thresholds;
import org.yearbook.codebook.Codebook;
import org.yearbook.normalize.Corrections;
import org.yearbook.normalize.Observation;
import org.yearbook.region.Gazetteer;
import org.yearbook.region.Level;
import org.yearbook.region.Region;
import org.yearbook.work.CellKeys;
import org.yearbook.work.Codec;
import org.yearbook.work.MergedRuns;
import org.yearbook.work.Parts;

/**
 * The cells of an edition, what some of them rest on, and findings, in files below the work folder: a folder for each area,
 * made independently of all others and kept for the next run, and one for the nation, made last.
 */
public final class Tabulated {
    /** With no more regions than this, the main workbooks show townships too. */
    public static final int FEW_REGIONS = 400;

    private final AreaFolders folders;
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
        this.folders = new AreaFolders(folder);
        this.gazetteer = gazetteer;
        this.codebook = codebook;
        this.thresholds = thresholds;
        this.sources = sources;
        this.provinces = provinces;
    }

    /** Tabulates all observations at once, which must be in their order, in place of what was there. */
    public void make(Iterator<Observation> observations, Corrections corrections) throws IOException {
        begin();
        var all = new Area(Area.NATION.to(), gazetteer.regions().size());
        takes(all, "all");
        var ofNation = new ArrayList<Observation>();
        PeekingIterator<Observation> others = PeekingIterator.peekingIterator(observations);
        while (others.hasNext() && Area.NATION.contains(others.peek().region().index())) {
            ofNation.add(others.next());
        }
        make(all, others, corrections);
        conclude(ofNation.iterator(), corrections);
    }

    /** Begins a run. */
    public void begin() throws IOException {
        folders.begin();
    }

    /**
     * Whether the area is there already, from the same; several areas may ask at a time.
     *
     * @param hash over all that decides what is made of it
     */
    public boolean takes(Area area, String hash) throws IOException {
        return folders.takes(area, hash);
    }

    /**
     * Tabulates the observations of an area, which must be in their order; several areas at a
     * time if need be. Returns how many cells there are.
     */
    public long make(Area area, Iterator<Observation> observations, Corrections corrections) throws IOException {
        long cells = make(folders.draft(area), area, observations, corrections);
        folders.complete(area);
        return cells;
    }

    private long make(Path target, Area area, Iterator<Observation> observations, Corrections corrections)
            throws IOException {
        try (var writer = new AreaWriter(target, codebook, sources, provinces)) {
            var checks = new Checks(codebook, thresholds, writer::print);
            var tabulation = new Tabulation(area, codebook, corrections, checks, writer);
            tabulation.run(observations);
            tabulation.rollUp();
            return writer.cells();
        }
    }

    /** Notes that this was published, by the fingerprint of the edition. */
    public void published(String fingerprint) throws IOException {
        folders.published(fingerprint);
    }

    /** The areas whose cells are those of the edition of that fingerprint, as far as it is known. */
    public Set<Area> unchangedSince(String fingerprint) throws IOException {
        return folders.unchangedSince(fingerprint);
    }

    /**
     * When all areas are there: tabulates the nation, whose own observations these are, and compares reports.
     * Returns how many cells the nation has.
     */
    public long conclude(Iterator<Observation> ofNation, Corrections corrections) throws IOException {
        CellCodec cells = cellCodec();
        folders.settle();
        List<Path> areas = folders.all();
        Path target = Files.createDirectories(folders.nation());
        try (var writer = new AreaWriter(target, codebook, sources, provinces)) {
            var prints = new ArrayList<ReportPrint>();
            var checks = new Checks(codebook, thresholds, prints::add);
            var tabulation = new Tabulation(Area.NATION, codebook, corrections, checks, writer);
            tabulation.run(ofNation);
            try (var tops = merged(areas, AreaWriter.TOPS, Top.codec(cells), Top.ORDER)) {
                tops.forEachRemaining(tabulation::addToNation);
            }
            tabulation.rollUp();
            identicalReports(areas, prints, writer);
            return writer.cells();
        }
    }

    private void identicalReports(List<Path> areas, List<ReportPrint> ofNation, AreaWriter writer) throws IOException {
        var identical = new IdenticalReports();
        ofNation.sort(ReportPrint.ORDER);
        try (var ofAreas = merged(areas, AreaWriter.PRINTS, new ReportPrintCodec(gazetteer), ReportPrint.ORDER)) {
            var prints = IteratorUtils.collatedIterator(ReportPrint.ORDER, ofNation.iterator(), ofAreas);
            while (prints.hasNext()) {
                for (Finding finding : identical.next(prints.next())) {
                    writer.finding(finding);
                }
            }
        }
    }

    private static <T> MergedRuns<T> merged(List<Path> areas, String name, Codec<T> codec, Comparator<T> order)
            throws IOException {
        return new MergedRuns<>(runs(areas, name), codec, order);
    }

    private static List<Path> runs(List<Path> areas, String name) throws IOException {
        var runs = new ArrayList<Path>();
        for (Path area : areas) {
            runs.addAll(Parts.runs(area, name));
        }
        return runs;
    }

    private CellCodec cellCodec() {
        return new CellCodec(gazetteer, codebook);
    }

    /** What was made. */
    public Summary summary() throws IOException {
        return SummaryFile.load(folders.all());
    }

    /** All cells in their order. */
    public MergedRuns<Cell> cells() throws IOException {
        return cells("", true);
    }

    /** All cells in their order but those of some areas. */
    public MergedRuns<Cell> cellsWithout(Set<Area> some) throws IOException {
        return cells(folders.without(some), "", true);
    }

    /** Cells of all years in their order; at least those of the regions that are shown. */
    public MergedRuns<Cell> cells(Predicate<Region> shown) throws IOException {
        return cells("", hasTownships(shown));
    }

    /** Cells of one year in their order; at least those of the regions that are shown. */
    public MergedRuns<Cell> cells(int year, Predicate<Region> shown) throws IOException {
        return cells("-" + year, hasTownships(shown));
    }

    private MergedRuns<Cell> cells(String year, boolean townships) throws IOException {
        return cells(folders.all(), year, townships);
    }

    private MergedRuns<Cell> cells(List<Path> areas, String year, boolean townships) throws IOException {
        var runs = runs(areas, AreaWriter.CELLS + year);
        if (townships) {
            runs.addAll(runs(areas, AreaWriter.TOWNSHIPS + year));
        }
        return new MergedRuns<>(runs, cellCodec(), Cell.ORDER);
    }

    /** Townships are most of the regions; mostly none is shown. */
    private boolean hasTownships(Predicate<Region> shown) {
        return gazetteer.regions().stream().anyMatch(region -> region.level() == Level.TOWNSHIP && shown.test(region));
    }

    /** The cells in the territory of today, so that years compare; they must be in their order. */
    public Iterator<Cell> today(Iterator<Cell> cells) throws IOException {
        return new ComparableSeries(codebook).cells(cells, affected());
    }

    /** What a reader of the series should know of changes among the regions. */
    public List<String> territoryNotes() throws IOException {
        return new ComparableSeries(codebook).notes(affected());
    }

    private List<Cell> affected() throws IOException {
        try (var cells = merged(folders.all(), AreaWriter.AFFECTED, cellCodec(), Cell.ORDER)) {
            return IteratorUtils.toList(cells);
        }
    }

    /** All findings in their order. */
    public MergedRuns<Finding> findings() throws IOException {
        return merged(folders.all(), AreaWriter.FINDINGS, new FindingCodec(gazetteer, codebook), Finding.ORDER);
    }

    /** The findings of one year about some regions, in their order. */
    public MergedRuns<Finding> findings(int year, Predicate<Region> asked) throws IOException {
        return findings()
                .only(key -> CellKeys.yearOf(key) == year && asked.test(gazetteer.region(CellKeys.regionOf(key))));
    }

    /** The findings about regions that are part of another today, by that other. */
    public Map<Region, List<Finding>> findingsOfParts() throws IOException {
        var series = new ComparableSeries(codebook);
        try (var findings = findings()) {
            return series.moved(
                    findings.only(key -> series.isAffected(gazetteer.region(CellKeys.regionOf(key)))),
                    Finding::region,
                    Finding::year);
        }
    }

    /**
     * The reported figures of one year, in the order of cells, of some regions; of each area, province and level up to the
     * limit.
     */
    public MergedRuns<Reported> sources(int year, Predicate<Region> asked) throws IOException {
        MergedRuns<Reported> all = merged(
                folders.all(), AreaWriter.SOURCES + "-" + year, new ReportedCodec(gazetteer, codebook), Reported.ORDER);
        return all.only(key -> asked.test(gazetteer.region(CellKeys.regionOf(key))));
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
     * @param reports how many regions have figures of their own, by year
     * @param warnings how many of the findings are warnings
     * @param townships codes of the provinces that have cells of townships, by year
     */
    public record Summary(
            List<Integer> years,
            int regions,
            SortedMap<Integer, Long> reports,
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
