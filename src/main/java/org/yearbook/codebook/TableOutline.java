package org.yearbook.codebook;

import java.util.List;

/**
 * A row of {@code tables.csv}: which indicators stand side by side in a table.
 *
 * @param number chapter and place in it: {@code 7-1}
 */
public record TableOutline(String number, Chapter chapter, String titleZh, String titleEn, List<Column> columns) {
    /** As many columns print on A4 landscape at a size that is read with ease. */
    public static final int MOST_COLUMNS = 10;

    /**
     * An indicator as a column.
     *
     * @param ofWhich whether it is a part of the last column before it that is none, {@code #} in print
     */
    public record Column(Indicator indicator, boolean ofWhich) {}
}
