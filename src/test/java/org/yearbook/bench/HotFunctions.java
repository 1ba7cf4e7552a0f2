package org.yearbook.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.commons.io.FileUtils;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.yearbook.check.Thresholds;
import org.yearbook.codebook.Codebook;
import org.yearbook.codebook.CodebookFiles;
import org.yearbook.extract.ReportExtractor;
import org.yearbook.normalize.Corrections;
import org.yearbook.normalize.Normalizers;
import org.yearbook.normalize.Outcomes;
import org.yearbook.normalize.RecordNormalizer;
import org.yearbook.normalize.RegionTexts;
import org.yearbook.region.RegionResolver;
import org.yearbook.source.InputFile;
import org.yearbook.source.Limits;
import org.yearbook.source.RecordBlock;
import org.yearbook.source.RecordBlockReader;
import org.yearbook.source.RecordFiles;
import org.yearbook.source.ReportDocument;
import org.yearbook.source.Slice;
import org.yearbook.tabulate.Tabulated;
import org.yearbook.work.Codecs;
import org.yearbook.work.Parts;

/** What a run does millions of times, stage by stage: time for a record, a report, a name. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class HotFunctions {
    private static final int RECORDS = 200_000;
    private static final int REPORTS = 50;
    private static final int NAMES = 10_000;
    private static final String MADE = "made";
    private static final int MEGABYTES = 64 << 20;

    private final Codebook codebook = Codebook.load(CodebookFiles.builtIn());
    private final RegionResolver resolver = new RegionResolver(codebook.gazetteer(), codebook.regionAliases());
    private final RegionTexts regions = new RegionTexts(codebook.gazetteer(), resolver);
    private final ReportExtractor extractor = new ReportExtractor(codebook, codebook.gazetteer(), resolver, 10_000);
    private final RecordNormalizer normalizer = new RecordNormalizer(codebook, regions);
    private final Limits limits =
            new Limits(MEGABYTES, MEGABYTES, MEGABYTES, MEGABYTES, MEGABYTES, MEGABYTES, 100_000, 1_000, 1_000, 10_000);

    private Path folder;
    private Parts parts;
    private Tabulated tabulated;
    private List<Outcomes> outcomes;
    private List<String> names;
    private List<ReportDocument> reports;

    /** Makes input and the work of every stage. */
    @Setup
    public void prepare() throws IOException {
        folder = Files.createTempDirectory("hot-functions");
        NationalInput.make(folder, RECORDS, REPORTS, 1, 0.01);
        parts = new Parts(folder.resolve("parts"), new Codecs(codebook.gazetteer(), codebook));
        var thresholds = new Thresholds(BigDecimal.TEN, BigDecimal.valueOf(100), 3);
        tabulated = new Tabulated(folder.resolve("tabulated"), codebook.gazetteer(), codebook, thresholds, 100, false);
        outcomes = outcomes();
        write(MADE);
        names = codebook.gazetteer().regions().stream()
                .limit(NAMES)
                .map(codebook.gazetteer()::path)
                .toList();
        reports = new ArrayList<>();
        try (var files = Files.walk(folder.resolve("reports")).filter(Files::isRegularFile)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                reports.add(new ReportDocument(name, name, Optional.of(Files.readString(file)), null));
            }
        }
    }

    @TearDown
    public void delete() throws IOException {
        FileUtils.deleteDirectory(folder.toFile());
    }

    /** Text of a report to its rows, each normalised. */
    @Benchmark
    @OperationsPerInvocation(REPORTS)
    public void extractReport(Blackhole rows) {
        for (ReportDocument report : reports) {
            extractor.extract(report).rows().forEach(row -> rows.consume(normalizer.normalize(row)));
        }
    }

    /** The full name of a region to the region. */
    @Benchmark
    @OperationsPerInvocation(NAMES)
    public void resolveName(Blackhole found) {
        for (String name : names) {
            found.consume(resolver.resolve(name));
        }
    }

    /** Bytes of a record file to outcomes. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public void normalizeRecord(Blackhole made) {
        made.consume(outcomes());
    }

    private List<Outcomes> outcomes() {
        var normalizers = new Normalizers(() -> new RecordNormalizer(codebook, regions));
        var file = new InputFile("records/national.csv", InputFile.Kind.RECORDS, 0, 0, "", null);
        var reader = new RecordBlockReader(new RecordFiles(folder, limits, notice -> {}), List.of(file), Slice.WHOLE);
        var all = new ArrayList<Outcomes>();
        for (RecordBlock block = reader.read(); block != null; block = reader.read()) {
            all.add(normalizers.normalize(block));
        }
        reader.close();
        return all;
    }

    /** Outcomes to a part: rows sorted and written. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public void writeOutcome() throws IOException {
        write("again");
        parts.keepOnly(List.of(MADE));
    }

    private void write(String key) throws IOException {
        try (var part = parts.write(key)) {
            for (Outcomes some : outcomes) {
                part.add(some);
            }
            part.commit(true);
        }
    }

    /** A part to observations in their order. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public void mergeObservation(Blackhole read) throws IOException {
        try (var observations = parts.observations(List.of(MADE))) {
            observations.forEachRemaining(read::consume);
        }
    }

    /** A part to cells and findings, written. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public void tabulateObservation() throws IOException {
        try (var observations = parts.observations(List.of(MADE))) {
            tabulated.make(observations, Corrections.of(List.of(), normalizer));
        }
    }
}
