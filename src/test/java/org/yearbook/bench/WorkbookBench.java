package org.yearbook.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.yearbook.check.Thresholds;
import org.yearbook.codebook.Codebook;
import org.yearbook.codebook.CodebookFiles;
import org.yearbook.codebook.Indicator;
import org.yearbook.normalize.Corrections;
import org.yearbook.normalize.Observation;
import org.yearbook.normalize.Qualifier;
import org.yearbook.normalize.RecordNormalizer;
import org.yearbook.normalize.RegionTexts;
import org.yearbook.normalize.Scope;
import org.yearbook.publish.revision.Revisions;
import org.yearbook.publish.workbook.Imprint;
import org.yearbook.publish.workbook.Workbooks;
import org.yearbook.region.Level;
import org.yearbook.region.Region;
import org.yearbook.region.RegionResolver;
import org.yearbook.source.Locator;
import org.yearbook.tabulate.Cell;
import org.yearbook.tabulate.RegionCells;
import org.yearbook.tabulate.Tabulated;

/**
 * Writes a full national edition, every region to county level, every indicator, some years, and beside it the same
 * cells with plain SXSSF code without any style. Run it with a folder to work in and the number of years:
 *
 * <pre>mvn test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=org.yearbook.bench.WorkbookBench
 *     -Dexec.args="/tmp/bench 10"</pre>
 */
public final class WorkbookBench {
    private static final int FIRST_YEAR = 2014;
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final Path folder;
    private final int years;
    private final Codebook codebook = Codebook.load(CodebookFiles.builtIn());
    private final List<Region> regions = codebook.gazetteer().regions().stream()
            .filter(region -> region.level() != Level.TOWNSHIP)
            .toList();
    private final Tabulated tabulated;

    private static final Thresholds THRESHOLDS = new Thresholds(BigDecimal.TEN, new BigDecimal(100), 3);

    private WorkbookBench(Path folder, int years) {
        this.folder = folder;
        this.years = years;
        this.tabulated =
                new Tabulated(folder.resolve("tabulated"), codebook.gazetteer(), codebook, THRESHOLDS, 0, false);
    }

    private Corrections noCorrections() {
        var resolver = new RegionResolver(codebook.gazetteer(), codebook.regionAliases());
        return Corrections.of(
                List.of(), new RecordNormalizer(codebook, new RegionTexts(codebook.gazetteer(), resolver)));
    }

    /** Measures; prints cells per second of both, and the ratio of their processor times (user and system), which other work blurs least. */
    public static void main(String[] arguments) throws IOException {
        var bench = new WorkbookBench(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        Files.createDirectories(bench.folder);
        Workbooks.scratch(bench.folder.resolve("scratch"));
        time("tabulate", bench.cells(), () -> bench.tabulated.make(bench.observations(), bench.noCorrections()));
        Path noRevisions = Files.createDirectories(bench.folder.resolve("revisions"));
        var workbooks = new Workbooks(
                bench.codebook,
                bench.tabulated,
                new Revisions(noRevisions, bench.codebook),
                new Imprint("bench", ""),
                Map::of,
                List.of(),
                0);
        long cells = bench.cells() / bench.years;
        var ratios = new ArrayList<Double>();
        for (int year = FIRST_YEAR; year < FIRST_YEAR + bench.years; year++) {
            int of = year;
            double plain = time("plain " + year, cells, () -> bench.plain(of));
            double ours = time(
                    "workbook " + year,
                    cells,
                    () -> workbooks.year(
                            bench.folder.resolve("yearbook-" + of + ".xlsx"),
                            of,
                            "",
                            WorkbookBench::isShown,
                            (table, lines) -> {}));
            System.out.printf(Locale.ROOT, "ratio %.2f%n", ours / plain);
            ratios.add(ours / plain);
        }
        // the first year warms up
        List<Double> warm = ratios.stream().skip(1).sorted().toList();
        if (!warm.isEmpty()) {
            System.out.printf(Locale.ROOT, "median ratio of %d years %.2f%n", warm.size(), warm.get(warm.size() / 2));
        }
        time(
                "series",
                bench.cells(),
                () -> workbooks.series(
                        bench.folder.resolve("yearbook-series.xlsx"), WorkbookBench::isShown, (table, lines) -> {}));
    }

    private static boolean isShown(Region region) {
        return region.level() != Level.TOWNSHIP;
    }

    private long cells() {
        return (long) regions.size() * codebook.indicators().size() * years;
    }

    /** Of every region, year and indicator one, in their order. */
    private Iterator<Observation> observations() {
        return regions.stream()
                .flatMap(region -> IntStream.range(FIRST_YEAR, FIRST_YEAR + years)
                        .boxed()
                        .flatMap(year ->
                                codebook.indicators().stream().map(indicator -> observation(region, year, indicator))))
                .iterator();
    }

    private static Observation observation(Region region, int year, Indicator indicator) {
        int some = region.index() * 31 + year * 17 + indicator.index() * 7;
        BigDecimal value =
                indicator.isRate() ? BigDecimal.valueOf(some % 10_000, 2) : BigDecimal.valueOf(some % 100_003);
        return new Observation(
                region,
                year,
                indicator,
                value.stripTrailingZeros(),
                some % 20 == 0 ? Qualifier.APPROX : Qualifier.EXACT,
                indicator.period(),
                Scope.SELF,
                "report-" + region.code() + "-" + year + ".txt",
                Locator.paragraph(some % 40 + 1),
                "",
                null);
    }

    /** The same cells on as many sheets, as a few lines of SXSSF code write them. */
    private void plain(int year) throws IOException {
        var tables = codebook.layout().tables();
        try (var workbook = new SXSSFWorkbook();
                var cells = tabulated.cells(year, WorkbookBench::isShown);
                var out = new BufferedOutputStream(Files.newOutputStream(folder.resolve("plain.xlsx")))) {
            tables.forEach(table -> workbook.createSheet(table.number()));
            Iterator<RegionCells> all = tabulated.regions(cells, WorkbookBench::isShown);
            for (int r = 0; all.hasNext(); r++) {
                RegionCells region = all.next();
                for (int t = 0; t < tables.size(); t++) {
                    var row = workbook.getSheetAt(t).createRow(r);
                    row.createCell(0).setCellValue(region.region().code());
                    row.createCell(1).setCellValue(region.region().name());
                    var columns = tables.get(t).columns();
                    for (int c = 0; c < columns.size(); c++) {
                        Cell cell = region.get(year, columns.get(c).indicator());
                        if (cell != null) {
                            row.createCell(c + 2).setCellValue(cell.value().doubleValue());
                        }
                    }
                }
            }
            workbook.write(out);
        }
    }

    private static double time(String what, long cells, Work work) throws IOException {
        long start = System.nanoTime();
        long startBusy = SYSTEM.getProcessCpuTime();
        work.run();
        double busy = (SYSTEM.getProcessCpuTime() - startBusy) / 1e9;
        double seconds = (System.nanoTime() - start) / 1e9;
        long used = (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
        System.out.printf(
                Locale.ROOT,
                "%-14s %,12d cells %7.2f s %7.2f s processor %,10.0f cells/s %,6d MB heap%n",
                what,
                cells,
                seconds,
                busy,
                cells / busy,
                used);
        return busy;
    }

    private interface Work {
        void run() throws IOException;
    }
}
