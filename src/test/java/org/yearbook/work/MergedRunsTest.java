package org.yearbook.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergedRunsTest {
    private static final int ROWS = 40;

    @TempDir
    Path folder;

    /** Rows of up to some kilobytes, so that some are longer than small buffers. */
    private static final class Rows implements Codec<Long> {
        @Override
        public long key(Long item) {
            return item;
        }

        @Override
        public void write(Long item, RowOutput out) {
            out.writeText("x".repeat((int) (item % 89 == 0 ? 6000 : item % 300)));
        }

        @Override
        public Long read(long key, RowInput in) {
            assertThat(in.readText()).hasSize((int) (key % 89 == 0 ? 6000 : key % 300));
            return key;
        }
    }

    private List<Path> runs(int count) throws IOException {
        for (int run = 0; run < count; run++) {
            try (var sorted = new SortedRun<>(folder, "r" + run, new Rows())) {
                for (int row = 0; row < ROWS; row++) {
                    sorted.add((long) row * count + run);
                }
            }
        }
        var runs = new ArrayList<Path>();
        for (int run = 0; run < count; run++) {
            runs.add(folder.resolve("r" + run + "-0.run"));
        }
        return runs;
    }

    private static long openFiles() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        assumeTrue(system instanceof UnixOperatingSystemMXBean, "only there the open files are counted");
        return ((UnixOperatingSystemMXBean) system).getOpenFileDescriptorCount();
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "7", "1500"})
    void runsAreOneOrderHoweverManyThereAre(int count) throws IOException {
        try (var merged = new MergedRuns<>(runs(count), new Rows(), Comparator.<Long>naturalOrder(), 3, 30_000)) {
            assertThat(merged)
                    .toIterable()
                    .containsExactlyElementsOf(LongStream.range(3, Math.min(30_000, Math.max(3, ROWS * (long) count)))
                            .boxed()
                            .toList());
        }
    }

    @Test
    void ofManyRunsFewAreOpen() throws IOException {
        List<Path> runs = runs(1500);
        long before = openFiles();
        try (var merged = new MergedRuns<>(runs, new Rows(), Comparator.<Long>naturalOrder())) {
            assertThat(merged.next()).isZero();
            assertThat(openFiles() - before).isLessThan(300);
        }
    }

    @Test
    void noneStaysOpenIfOneCannotBeRead() throws IOException {
        List<Path> runs = new ArrayList<>(runs(100));
        runs.add(Files.createFile(folder.resolve("empty")));
        long before = openFiles();
        assertThatThrownBy(() -> new MergedRuns<>(runs, new Rows(), Comparator.<Long>naturalOrder()))
                .isInstanceOf(Exception.class);
        assertThat(openFiles() - before).isLessThan(50);
    }
}
