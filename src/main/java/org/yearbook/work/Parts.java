package org.yearbook.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.yearbook.normalize.Observation;
import org.yearbook.normalize.Rejection;
import org.yearbook.normalize.Unclassified;

/**
 * The parts of the work folder. A part is named by a hash of all that it was made from, so a part that is there is
 * right: whoever needs it again, after a crash or the next night, takes it as it is.
 */
public final class Parts {
    static final String OBSERVATIONS = "observations";
    static final String REJECTIONS = "rejections";
    static final String UNCLASSIFIED = "unclassified";
    static final String COUNTS = "counts.txt";
    /** In a part that only the run may use that made it. */
    static final String ONCE = "once";

    private static final String DRAFT = ".draft";

    private final Path folder;
    private final Codecs codecs;

    public Parts(Path folder, Codecs codecs) {
        this.folder = folder;
        this.codecs = codecs;
    }

    /** Whether the part of that key was made already, and from files that did not change meanwhile. */
    public boolean has(String key) {
        return Files.isDirectory(folder.resolve(key))
                && !Files.exists(folder.resolve(key).resolve(ONCE));
    }

    /** Begins a part; an unfinished one of the same key is dropped. */
    public PartWriter write(String key) throws IOException {
        return new PartWriter(folder.resolve(key), folder.resolve(key + DRAFT), codecs);
    }

    /** What became of the records of each input file in these parts, by path. */
    public Map<String, Counts> counts(Collection<String> keys) throws IOException {
        var sums = new TreeMap<String, Counts>();
        for (String key : keys) {
            Counts.load(folder.resolve(key).resolve(COUNTS))
                    .forEach((file, counts) -> sums.merge(file, counts, Counts::plus));
        }
        return sums;
    }

    /** The observations of these parts in their order. */
    public MergedRuns<Observation> observations(Collection<String> keys) throws IOException {
        return observations(keys, 0, Integer.MAX_VALUE);
    }

    /** The observations of these parts in their order, of the regions with indexes from one to below another. */
    public MergedRuns<Observation> observations(Collection<String> keys, int from, int to) throws IOException {
        return new MergedRuns<>(
                runs(keys, OBSERVATIONS),
                codecs.observations(),
                Observation.ORDER,
                CellKeys.region(from),
                CellKeys.region(to));
    }

    /** The rejections of these parts in their order. */
    public MergedRuns<Rejection> rejections(Collection<String> keys) throws IOException {
        return merged(keys, REJECTIONS, codecs.rejections(), Rejection.ORDER);
    }

    /** The unclassified figures of these parts in their order. */
    public MergedRuns<Unclassified> unclassified(Collection<String> keys) throws IOException {
        return merged(keys, UNCLASSIFIED, codecs.unclassified(), Unclassified.ORDER);
    }

    private <T> MergedRuns<T> merged(Collection<String> keys, String name, Codec<T> codec, Comparator<T> order)
            throws IOException {
        return new MergedRuns<>(runs(keys, name), codec, order);
    }

    private List<Path> runs(Collection<String> keys, String name) throws IOException {
        var runs = new ArrayList<Path>();
        for (String key : keys) {
            runs.addAll(runs(folder.resolve(key), name));
        }
        return runs;
    }

    /** The run files of that name in a folder. */
    public static List<Path> runs(Path folder, String name) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(name + "-"))
                    .sorted()
                    .toList();
        }
    }

    /** Deletes every part but these. */
    public void keepOnly(Collection<String> keys) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        var keep = new HashSet<>(keys);
        try (Stream<Path> parts = Files.list(folder)) {
            parts.filter(part -> !keep.contains(part.getFileName().toString())).forEach(part -> {
                try {
                    FileUtils.deleteDirectory(part.toFile());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
