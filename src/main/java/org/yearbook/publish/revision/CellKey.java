package org.yearbook.publish.revision;

import org.yearbook.publish.edition.RegisterRow;

/** Which cell is meant; by codes, since an earlier edition may know others than the codebook of today. */
record CellKey(String region, int year, String indicator) implements Comparable<CellKey> {
    /** From a row of a register. */
    static CellKey of(RegisterRow row) {
        return new CellKey(row.get("region_code"), Integer.parseInt(row.get("year")), row.get("indicator_code"));
    }

    @Override
    public int compareTo(CellKey other) {
        // compared some twenty million times a night, for which a chain of comparators is slow
        int byRegion = region.compareTo(other.region);
        if (byRegion != 0) {
            return byRegion;
        }
        return year != other.year ? Integer.compare(year, other.year) : indicator.compareTo(other.indicator);
    }
}
