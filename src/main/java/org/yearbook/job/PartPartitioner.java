package org.yearbook.job;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.yearbook.source.InputFile;
import org.yearbook.work.Parts;

/** One partition for each part of the plan that is not there yet. */
final class PartPartitioner implements Partitioner {
    static final String KEY = "part";

    private final Run run;
    private final Parts parts;
    private final InputFile.Kind kind;

    PartPartitioner(Run run, Parts parts, InputFile.Kind kind) {
        this.run = run;
        this.parts = parts;
        this.kind = kind;
    }

    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        var partitions = new LinkedHashMap<String, ExecutionContext>();
        for (Plan.Part part : run.plan().parts()) {
            if (part.kind() == kind && !parts.has(part.key())) {
                var context = new ExecutionContext();
                context.putString(KEY, part.key());
                partitions.put(part.key(), context);
            }
        }
        return partitions;
    }
}
