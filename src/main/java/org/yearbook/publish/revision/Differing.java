package org.yearbook.publish.revision;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yearbook.codebook.Codebook;
import org.yearbook.codebook.Indicator;
import org.yearbook.region.Region;
import org.yearbook.work.CellKeys;

/** Which cells have another figure than in the edition before: a bit a cell, since there may be millions. */
final class Differing {
    private final Codebook codebook;
    private final Map<Integer, BitSet> years = new HashMap<>();
    /** Codes of their regions: most have none, which tells without a look at year and indicator. */
    private final Set<String> regions = new HashSet<>();

    /** Those of regions or indicators that are not in the codebook any more. */
    private final Set<CellKey> unknown = new HashSet<>();

    Differing(Codebook codebook) {
        this.codebook = codebook;
    }

    void add(CellKey cell) {
        regions.add(cell.region());
        int bit = bit(cell);
        if (bit < 0) {
            unknown.add(cell);
        } else {
            years.computeIfAbsent(cell.year(), year -> new BitSet()).set(bit);
        }
    }

    /** Whether any cell of the region with that code has. */
    boolean isIn(String region) {
        return regions.contains(region);
    }

    boolean has(CellKey cell) {
        int bit = bit(cell);
        BitSet year = years.get(cell.year());
        return bit < 0 ? unknown.contains(cell) : year != null && year.get(bit);
    }

    /** Whether that cell has, which {@link CellKeys} tell. */
    boolean has(long key) {
        BitSet year = years.get(CellKeys.yearOf(key));
        return year != null && year.get(bit(CellKeys.regionOf(key), CellKeys.indicatorOf(key)));
    }

    private int bit(CellKey cell) {
        Optional<Region> region = codebook.gazetteer().byCode(cell.region());
        Optional<Indicator> indicator = codebook.byCode(cell.indicator());
        return region.isEmpty() || indicator.isEmpty()
                ? -1
                : bit(region.get().index(), indicator.get().index());
    }

    private int bit(int region, int indicator) {
        return region * codebook.indicators().size() + indicator;
    }
}
