package org.yearbook.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.yearbook.normalize.Corrections;
import org.yearbook.region.Gazetteer;
import org.yearbook.tabulate.Area;
import org.yearbook.tabulate.Tabulated;

/** One partition for each area of the country. */
final class AreaPartitioner implements Partitioner {
    private final Tabulated tabulated;
    private final Supplier<Corrections> corrections;
    private final Gazetteer gazetteer;

    AreaPartitioner(Tabulated tabulated, Supplier<Corrections> corrections, Gazetteer gazetteer) {
        this.tabulated = tabulated;
        this.corrections = corrections;
        this.gazetteer = gazetteer;
    }

    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        try {
            tabulated.begin();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // before the partitions ask for them side by side
        corrections.get();
        var partitions = new LinkedHashMap<String, ExecutionContext>();
        for (Area area : Area.all(gazetteer)) {
            var context = new ExecutionContext();
            context.putInt("from", area.from());
            context.putInt("to", area.to());
            partitions.put("area" + area.from(), context);
        }
        return partitions;
    }
}
