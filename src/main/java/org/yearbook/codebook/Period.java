package org.yearbook.codebook;

import java.util.Locale;

/** The time that a figure speaks of, relative to the report year. */
public enum Period {
    /** A flow of the report year. */
    YEAR,
    /** A state at the end of the report year, such as staff. */
    STOCK,
    /** Since an earlier year; never fills a cell. */
    CUMULATIVE;

    /** The name in files: {@code year}, {@code stock}, {@code cumulative}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
