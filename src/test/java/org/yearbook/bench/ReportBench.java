package org.yearbook.bench;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yearbook.codebook.Codebook;
import org.yearbook.codebook.CodebookFiles;
import org.yearbook.extract.ReportExtractor;
import org.yearbook.normalize.RecordNormalizer;
import org.yearbook.normalize.RegionTexts;
import org.yearbook.region.RegionResolver;
import org.yearbook.source.ReportDocument;

/**
 * How many megabytes of UTF-8 report text a core turns into observations in a second. Arguments: a folder with reports as
 * {@code .txt}, how many rounds; each round reads every report a hundred times. Prints a line a round.
 */
final class ReportBench {
    private static final int TIMES = 100;

    private final Codebook codebook = Codebook.load(CodebookFiles.builtIn());
    private final RegionResolver resolver = new RegionResolver(codebook.gazetteer(), codebook.regionAliases());
    private final ReportExtractor extractor = new ReportExtractor(codebook, codebook.gazetteer(), resolver, 10_000);
    private final RecordNormalizer normalizer =
            new RecordNormalizer(codebook, new RegionTexts(codebook.gazetteer(), resolver));

    public static void main(String[] arguments) throws IOException {
        var bench = new ReportBench();
        List<Path> files;
        try (Stream<Path> all = Files.list(Path.of(arguments[0]))) {
            files = all.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (int round = 1; round <= Integer.parseInt(arguments[1]); round++) {
            long start = threads.getCurrentThreadCpuTime();
            long bytes = 0;
            for (int i = 0; i < TIMES; i++) {
                for (Path file : files) {
                    bytes += bench.read(file);
                }
            }
            double seconds = (threads.getCurrentThreadCpuTime() - start) / 1e9;
            System.out.printf("round %d: %.1f MB/s of processor time%n", round, bytes / 1e6 / seconds);
        }
    }

    private long read(Path file) throws IOException {
        String name = file.getFileName().toString();
        byte[] bytes = Files.readAllBytes(file);
        var text = Optional.of(new String(bytes, StandardCharsets.UTF_8));
        extractor.extract(new ReportDocument(name, name, text, null)).rows().forEach(normalizer::normalize);
        return bytes.length;
    }
}
