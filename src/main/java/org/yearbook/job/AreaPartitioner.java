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
import org.yearbook.work.Parts;

/** One partition for each area of the country that was not made before from the same. */
final class AreaPartitioner implements Partitioner {
    private final Run run;
    private final Planner planner;
    private final Parts parts;
    private final Tabulated tabulated;
    private final Supplier<Corrections> corrections;
    private final Gazetteer gazetteer;

    AreaPartitioner(
            Run run,
            Planner planner,
            Parts parts,
            Tabulated tabulated,
            Supplier<Corrections> corrections,
            Gazetteer gazetteer) {
        this.run = run;
        this.planner = planner;
        this.parts = parts;
        this.tabulated = tabulated;
        this.corrections = corrections;
        this.gazetteer = gazetteer;
    }

    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        // before the partitions ask for them side by side
        corrections.get();
        var hashes = new LinkedHashMap<Area, String>();
        try {
            for (Area area : Area.all(gazetteer)) {
                hashes.put(
                        area, planner.area(run.plan(), parts.within(run.plan().keys(), area.from(), area.to())));
            }
            tabulated.begin(hashes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var partitions = new LinkedHashMap<String, ExecutionContext>();
        for (Area area : hashes.keySet()) {
            if (!tabulated.has(area)) {
                var context = new ExecutionContext();
                context.putInt("from", area.from());
                context.putInt("to", area.to());
                partitions.put("area" + area.from(), context);
            }
        }
        return partitions;
    }
}
