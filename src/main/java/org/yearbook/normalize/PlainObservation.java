package org.yearbook.normalize;

import org.yearbook.codebook.Indicator;
import org.yearbook.codebook.Period;
import org.yearbook.region.Region;
import org.yearbook.source.Field;
import org.yearbook.source.Locator;
import org.yearbook.source.PlainRows;

/**
 * An {@link Observation} of a plain row, whose source and evidence stay the bytes that they were read as.
 *
 * @param unscaled of its value, of which {@code scale} digits stand behind the point
 * @param day when the source was published, as a day of the epoch; {@link #NO_DAY} if unknown
 */
public record PlainObservation(
        PlainRows rows,
        int row,
        Region region,
        int year,
        Indicator indicator,
        long unscaled,
        int scale,
        Qualifier qualifier,
        Period period,
        Scope scope,
        long day) {
    /** Stands for no day. */
    public static final long NO_DAY = Long.MIN_VALUE;

    /** The array in which source and evidence stand, as UTF-8 without blanks around them. */
    public byte[] bytes() {
        return rows.bytes();
    }

    /** Where the text of the field begins. */
    public int from(Field field) {
        return rows.from(row, field);
    }

    /** Where the text of the field ends. */
    public int to(Field field) {
        return rows.to(row, field);
    }

    /** Number of the line that it stands in, as its locator has it. */
    public int line() {
        return Locator.line(rows.line(row)).number();
    }
}
