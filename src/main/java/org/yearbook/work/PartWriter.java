package org.yearbook.work;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.io.FileUtils;
import org.yearbook.normalize.Observation;
import org.yearbook.normalize.Outcome;
import org.yearbook.normalize.Outcomes;
import org.yearbook.normalize.PlainObservation;
import org.yearbook.normalize.Rejection;
import org.yearbook.normalize.Unclassified;

/** Writes what one partition makes; it is there, whole, once {@link #commit} returns, and not at all before. */
public final class PartWriter implements Closeable {
    private final Path target;
    private final Path draft;
    private final RunWriter<Observation> observations;
    private final RunWriter<Rejection> rejections;
    private final RunWriter<Unclassified> unclassified;
    private final Map<String, Counts> counts = new TreeMap<>();

    PartWriter(Path target, Path draft, Codecs codecs) throws IOException {
        this.target = target;
        this.draft = draft;
        FileUtils.deleteDirectory(draft.toFile());
        Files.createDirectories(draft);
        observations = new RunWriter<>(draft, Parts.OBSERVATIONS, codecs.observations(), Observation.ORDER);
        rejections = new RunWriter<>(draft, Parts.REJECTIONS, codecs.rejections(), Rejection.ORDER);
        unclassified = new RunWriter<>(draft, Parts.UNCLASSIFIED, codecs.unclassified(), Unclassified.ORDER);
    }

    /** Takes the outcomes of rows of one input file. */
    public void add(Outcomes outcomes) throws IOException {
        counts.merge(outcomes.file(), Counts.of(outcomes), Counts::plus);
        for (PlainObservation observation : outcomes.plain()) {
            ObservationRow.write(observation, observations.rows());
            observations.row(ObservationCodec.key(observation));
        }
        for (Outcome outcome : outcomes.list()) {
            if (outcome instanceof Observation observation) {
                observations.add(observation);
            } else if (outcome instanceof Rejection rejection) {
                rejections.add(rejection);
            } else if (outcome instanceof Unclassified figure) {
                unclassified.add(figure);
            }
        }
    }

    /**
     * Makes the part durable and complete.
     *
     * @param again whether another run may take it, too; not if it was made from files that changed meanwhile
     */
    public void commit(boolean again) throws IOException {
        observations.close();
        rejections.close();
        unclassified.close();
        Counts.save(counts, draft.resolve(Parts.COUNTS));
        if (!again) {
            Files.createFile(draft.resolve(Parts.ONCE));
        }
        FileUtils.deleteDirectory(target.toFile());
        Durable.move(draft, target);
    }

    /** Drops what was not committed. */
    @Override
    public void close() throws IOException {
        FileUtils.deleteDirectory(draft.toFile());
    }
}
