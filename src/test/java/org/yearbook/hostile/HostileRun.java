package org.yearbook.hostile;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yearbook.codebook.Codebook;
import org.yearbook.codebook.CodebookFiles;
import org.yearbook.extract.ReportExtractor;
import org.yearbook.normalize.Observation;
import org.yearbook.normalize.Outcomes;
import org.yearbook.normalize.RecordNormalizer;
import org.yearbook.normalize.RegionTexts;
import org.yearbook.normalize.Rejection;
import org.yearbook.region.RegionResolver;
import org.yearbook.source.InputFile;
import org.yearbook.source.Inventory;
import org.yearbook.source.Limits;
import org.yearbook.source.RecordBlock;
import org.yearbook.source.RecordBlockReader;
import org.yearbook.source.RecordFiles;
import org.yearbook.source.ReportDocuments;
import org.yearbook.source.Slice;

/**
 * Reads the tricks in full size under the usual limits, one file after the other on one thread; prints what became of
 * each, in how many seconds of processor time and with how much heap in use at most. To be run with {@code -Xmx512m}.
 * Arguments: an empty folder for the files (2 GB), and how many seconds a file may take.
 */
final class HostileRun {
    private static final long MEGABYTE = 1 << 20;
    private static final Limits LIMITS = new Limits(
            64L << 30,
            100 * MEGABYTE,
            32 * MEGABYTE,
            4 * MEGABYTE,
            1024 * MEGABYTE,
            64 * MEGABYTE,
            100_000,
            1_000,
            1_000,
            10_000);

    private final Path input;
    private final ReportExtractor extractor;
    private final RecordNormalizer normalizer;
    private long accepted;
    private long rejected;
    private long unclassified;

    private HostileRun(Path input) {
        this.input = input;
        Codebook codebook = Codebook.load(CodebookFiles.builtIn());
        var resolver = new RegionResolver(codebook.gazetteer(), codebook.regionAliases());
        extractor = new ReportExtractor(codebook, codebook.gazetteer(), resolver, LIMITS.figures());
        normalizer = new RecordNormalizer(codebook, new RegionTexts(codebook.gazetteer(), resolver));
    }

    public static void main(String[] arguments) throws IOException {
        Path input = Path.of(arguments[0]);
        double most = Double.parseDouble(arguments[1]);
        HostileCorpus.good(input);
        List<Trick> tricks = HostileCorpus.of(Sizes.FULL);
        for (Trick trick : tricks) {
            if (!Files.exists(input.resolve(trick.path()), LinkOption.NOFOLLOW_LINKS)) {
                trick.make().at(input.resolve(trick.path()));
            }
        }
        var run = new HostileRun(input);
        run.files(most);
    }

    private void files(double most) throws IOException {
        long start = cpu();
        List<InputFile> files = Inventory.of(input, LIMITS).files();
        System.out.printf("%6.1f s  inventory of %d files%n", (cpu() - start) / 1e9, files.size());
        Map<String, Double> slow = new TreeMap<>();
        double longest = 0;
        for (InputFile file : files) {
            if (file.kind() == InputFile.Kind.CORRECTIONS) {
                continue;
            }
            long before = cpu();
            accepted = 0;
            rejected = 0;
            unclassified = 0;
            read(file);
            double seconds = (cpu() - before) / 1e9;
            longest = Math.max(longest, seconds);
            if (seconds > most) {
                slow.put(file.path(), seconds);
            }
            System.out.printf(
                    "%6.1f s  %4d MB  %d accepted, %d rejected, %d unclassified  %s%n",
                    seconds,
                    peak() / MEGABYTE,
                    accepted,
                    rejected,
                    unclassified,
                    file.path().replaceAll("\\p{C}", "?"));
        }
        System.out.printf(
                "longest %.1f s, heap in use at most %d MB, too long: %s%n", longest, peak() / MEGABYTE, slow);
    }

    private void read(InputFile file) {
        if (file.kind() == InputFile.Kind.REPORT) {
            take(extractor.extract(new ReportDocuments(input, LIMITS).open(file)));
            return;
        }
        var reader = new RecordBlockReader(new RecordFiles(input, LIMITS, notice -> {}), List.of(file), Slice.WHOLE);
        reader.open(null);
        for (RecordBlock block = reader.read(); block != null; block = reader.read()) {
            take(block);
        }
        reader.close();
    }

    private void take(RecordBlock block) {
        Outcomes outcomes = normalizer.normalize(block);
        accepted += outcomes.plain().size();
        outcomes.list().forEach(outcome -> {
            accepted += outcome instanceof Observation ? 1 : 0;
            rejected += outcome instanceof Rejection ? 1 : 0;
            unclassified += outcome instanceof Observation || outcome instanceof Rejection ? 0 : 1;
        });
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** The sum of what each part of the heap held at most: no less than the heap held at any moment. */
    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}
