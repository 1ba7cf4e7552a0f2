package org.yearbook.tabulate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.io.FileUtils;
import org.yearbook.check.Finding;
import org.yearbook.check.Thresholds;
import org.yearbook.codebook.Codebook;
import org.yearbook.codebook.CodebookFiles;
import org.yearbook.normalize.Corrections;
import org.yearbook.normalize.Observation;
import org.yearbook.normalize.RecordNormalizer;
import org.yearbook.normalize.RegionTexts;
import org.yearbook.region.RegionResolver;
import org.yearbook.source.Columns;
import org.yearbook.source.CorrectionFile;
import org.yearbook.source.Locator;
import org.yearbook.source.ReportRecord;

/** What records become, without the job: in memory, so that thousands of small inputs can be tried. */
record Edition(List<Cell> cells, List<Finding> findings, Tabulated.Summary summary) {
    static final Codebook CODEBOOK = Codebook.load(CodebookFiles.builtIn());
    static final String HEADER = "source,region,year,indicator,value,unit,scope,period,published";

    private static final RecordNormalizer NORMALIZER = normalizer(CODEBOOK);
    private static final Thresholds DEFAULTS = new Thresholds(BigDecimal.TEN, new BigDecimal(100), 3);

    /** Of rows in the columns of {@link #HEADER}; trailing empty fields may be left out. */
    static Edition of(String... rows) {
        return of(DEFAULTS, "", List.of(rows));
    }

    /** By another codebook than the built-in one. */
    static Edition of(Codebook codebook, String... rows) {
        return of(codebook, normalizer(codebook), DEFAULTS, "", List.of(rows));
    }

    static Edition corrected(String corrections, String... rows) {
        return of(DEFAULTS, corrections, List.of(rows));
    }

    static Edition of(Thresholds thresholds, String corrections, List<String> rows) {
        return of(CODEBOOK, NORMALIZER, thresholds, corrections, rows);
    }

    /** The built-in codebook with one more row in regions-added.csv. */
    static Codebook withRegion(String row) {
        return Codebook.load(name -> {
            byte[] bytes = CodebookFiles.builtIn().read(name);
            return name.equals("regions-added.csv")
                    ? (new String(bytes, StandardCharsets.UTF_8) + row + "\n").getBytes(StandardCharsets.UTF_8)
                    : bytes;
        });
    }

    private static RecordNormalizer normalizer(Codebook codebook) {
        var resolver = new RegionResolver(codebook.gazetteer(), codebook.regionAliases());
        return new RecordNormalizer(codebook, new RegionTexts(codebook.gazetteer(), resolver));
    }

    private static Edition of(
            Codebook codebook,
            RecordNormalizer normalizer,
            Thresholds thresholds,
            String corrections,
            List<String> rows) {
        try {
            Path folder = Files.createTempDirectory("edition");
            try {
                Files.writeString(
                        folder.resolve(CorrectionFile.NAME),
                        "region,year,indicator,value,reason,who,when\n" + corrections);
                var tabulated =
                        new Tabulated(folder.resolve("work"), codebook.gazetteer(), codebook, thresholds, 100, false);
                tabulated.make(
                        observations(normalizer, rows).iterator(),
                        Corrections.of(CorrectionFile.read(folder), normalizer));
                var cells = new ArrayList<Cell>();
                var findings = new ArrayList<Finding>();
                try (var allCells = tabulated.cells();
                        var allFindings = tabulated.findings()) {
                    allCells.forEachRemaining(cells::add);
                    allFindings.forEachRemaining(findings::add);
                }
                return new Edition(cells, findings, tabulated.summary());
            } finally {
                FileUtils.deleteDirectory(folder.toFile());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is accepted of the rows, in its order. */
    static List<Observation> observations(String... rows) {
        return observations(NORMALIZER, List.of(rows));
    }

    private static List<Observation> observations(RecordNormalizer normalizer, List<String> rows) {
        Columns columns = Columns.of(List.of(HEADER.split(",")));
        var observations = new ArrayList<Observation>();
        for (int i = 0; i < rows.size(); i++) {
            String[] cells = Arrays.copyOf(rows.get(i).split(",", -1), 9);
            var record = new ReportRecord("r.csv", Locator.line(i + 2L), columns, cells);
            if (normalizer.normalize(record) instanceof Observation observation) {
                observations.add(observation);
            }
        }
        observations.sort(Observation.ORDER);
        return observations;
    }

    /** {@code 5305 2022 DIS01 15 rolled_up 1/5 E} for each cell. */
    List<String> cellTexts() {
        return cells.stream().map(Edition::text).toList();
    }

    static String text(Cell cell) {
        return String.join(
                " ",
                cell.region().code(),
                String.valueOf(cell.year()),
                cell.indicator().code(),
                cell.value().toPlainString(),
                cell.basis().label(),
                cell.coverage(),
                cell.status());
    }

    /** {@code warning 5305 2022 DIS01 a line 2} for each finding of the rule. */
    List<String> findings(String rule) {
        return findings.stream()
                .filter(finding -> finding.rule().equals(rule))
                .map(finding -> String.join(
                        " ",
                        finding.severity().label(),
                        finding.region().code(),
                        String.valueOf(finding.year()),
                        finding.indicator() == null ? "-" : finding.indicator().code(),
                        finding.sources()))
                .toList();
    }

    List<String> messages() {
        return findings.stream().map(Finding::message).toList();
    }
}
