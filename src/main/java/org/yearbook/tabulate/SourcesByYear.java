package org.yearbook.tabulate;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.yearbook.normalize.Observation;
import org.yearbook.region.Gazetteer;
import org.yearbook.region.Level;
import org.yearbook.region.Region;
import org.yearbook.work.Codec;
import org.yearbook.work.SortedRun;

/**
 * Keeps the reported figures with what else was said, for workbooks that show where a figure is from. No workbook lists
 * more than a limit, so of each year and level no more than that are kept: of an area, and of each province if
 * provinces get workbooks of their own. Figures of townships, which are most, are kept only as long as any may show them.
 */
final class SourcesByYear implements Closeable {
    private final Path folder;
    private final String name;
    private final Codec<Reported> codec;
    private final int limit;
    private final boolean byProvince;
    private final Gazetteer gazetteer;
    private final Map<Integer, SortedRun<Reported>> years = new TreeMap<>();
    private final Map<Integer, int[]> ofArea = new TreeMap<>();
    /** Of the province that figures are of now; they come province by province. */
    private final Map<Integer, int[]> ofProvince = new TreeMap<>();

    private Region province;
    private int lastRegion = -1;
    private int regions;

    SourcesByYear(Path folder, String name, Codec<Reported> codec, Gazetteer gazetteer, int limit, boolean byProvince) {
        this.folder = folder;
        this.name = name;
        this.codec = codec;
        this.gazetteer = gazetteer;
        this.limit = limit;
        this.byProvince = byProvince;
    }

    /** Takes a figure; they must come in their order. */
    void add(Reported reported) throws IOException {
        Observation observation = reported.figure();
        if (!isShown(observation.region())) {
            return;
        }
        boolean kept = takes(ofArea, observation);
        if (byProvince && observation.region().level() != Level.NATION) {
            Region now = gazetteer.province(observation.region());
            if (province == null || province.index() != now.index()) {
                province = now;
                ofProvince.clear();
            }
            kept |= takes(ofProvince, observation);
        }
        if (kept) {
            int year = observation.year();
            if (!years.containsKey(year)) {
                years.put(year, new SortedRun<>(folder, name + "-" + year, codec));
            }
            years.get(year).add(reported);
        }
    }

    private boolean isShown(Region region) {
        if (region.index() != lastRegion) {
            lastRegion = region.index();
            regions++;
        }
        return byProvince || regions <= Tabulated.FEW_REGIONS || region.level() != Level.TOWNSHIP;
    }

    private boolean takes(Map<Integer, int[]> counts, Observation observation) {
        int[] levels = counts.computeIfAbsent(observation.year(), year -> new int[Level.values().length]);
        return levels[observation.region().level().ordinal()]++ < limit;
    }

    @Override
    public void close() throws IOException {
        for (SortedRun<Reported> year : years.values()) {
            year.close();
        }
    }
}
