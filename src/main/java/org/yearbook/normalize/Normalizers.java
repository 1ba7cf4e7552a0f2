package org.yearbook.normalize;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.yearbook.source.RecordBlock;

/** Lends each thread a normalizer for one block at a time, so that what one has learned of texts serves all partitions. */
public final class Normalizers {
    private final Supplier<RecordNormalizer> another;
    private final Queue<RecordNormalizer> free = new ConcurrentLinkedQueue<>();

    /** There will be as many as threads work at a time. */
    public Normalizers(Supplier<RecordNormalizer> another) {
        this.another = another;
    }

    /** The outcomes of all rows of the block. */
    public Outcomes normalize(RecordBlock block) {
        RecordNormalizer known = free.poll();
        RecordNormalizer normalizer = known == null ? another.get() : known;
        Outcomes outcomes = normalizer.normalize(block);
        free.add(normalizer);
        return outcomes;
    }
}
