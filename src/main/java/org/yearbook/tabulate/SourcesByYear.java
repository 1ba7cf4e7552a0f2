package org.yearbook.tabulate;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.yearbook.normalize.Observation;
import org.yearbook.region.Level;
import org.yearbook.work.Codec;
import org.yearbook.work.RunWriter;

/**
 * Keeps the observations that fill cells, for workbooks that show where a figure is from. No workbook lists more than a
 * limit, so of each year and level no more than that are kept.
 */
final class SourcesByYear implements Closeable {
    private final Path folder;
    private final String name;
    private final Codec<Observation> codec;
    private final int limit;
    private final Map<Integer, RunWriter<Observation>> years = new TreeMap<>();
    private final Map<Integer, int[]> kept = new TreeMap<>();

    SourcesByYear(Path folder, String name, Codec<Observation> codec, int limit) {
        this.folder = folder;
        this.name = name;
        this.codec = codec;
        this.limit = limit;
    }

    void add(Observation observation) throws IOException {
        int level = observation.region().level().ordinal();
        int[] ofYear = kept.computeIfAbsent(observation.year(), year -> new int[Level.values().length]);
        if (ofYear[level] < limit) {
            ofYear[level]++;
            years.computeIfAbsent(
                            observation.year(),
                            year -> new RunWriter<>(folder, name + "-" + year, codec, Observation.ORDER))
                    .add(observation);
        }
    }

    @Override
    public void close() throws IOException {
        for (RunWriter<Observation> year : years.values()) {
            year.close();
        }
    }
}
