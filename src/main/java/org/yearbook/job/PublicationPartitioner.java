package org.yearbook.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.yearbook.publish.Publication;
import org.yearbook.publish.Publications;

/** One partition for each publication of the edition. */
final class PublicationPartitioner implements Partitioner {
    static final String NAME = "publication";

    private final Supplier<Publications> publications;

    PublicationPartitioner(Supplier<Publications> publications) {
        this.publications = publications;
    }

    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        var partitions = new LinkedHashMap<String, ExecutionContext>();
        try {
            for (Publication publication : publications.get().all()) {
                var context = new ExecutionContext();
                context.putString(NAME, publication.name());
                partitions.put(publication.name(), context);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return partitions;
    }
}
