package org.yearbook.publish.revision;

import java.util.Comparator;
import org.yearbook.publish.edition.RegisterRow;

/** Which cell is meant; by codes, since an earlier edition may know others than the codebook of today. */
record CellKey(String region, int year, String indicator) implements Comparable<CellKey> {
    private static final Comparator<CellKey> ORDER = Comparator.comparing(CellKey::region)
            .thenComparingInt(CellKey::year)
            .thenComparing(CellKey::indicator);

    /** From a row of a register. */
    static CellKey of(RegisterRow row) {
        return new CellKey(row.get("region_code"), Integer.parseInt(row.get("year")), row.get("indicator_code"));
    }

    @Override
    public int compareTo(CellKey other) {
        return ORDER.compare(this, other);
    }
}
