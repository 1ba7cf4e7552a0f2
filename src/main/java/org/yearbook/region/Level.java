package org.yearbook.region;

import java.util.Locale;

/** Administrative level of a region, from the whole country down; the order is the depth. */
public enum Level {
    NATION,
    PROVINCE,
    PREFECTURE,
    COUNTY,
    TOWNSHIP;

    /** The name in output files and settings: {@code nation} … {@code township}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The level of that {@link #label()}; {@link IllegalArgumentException} for any other text. */
    public static Level of(String label) {
        return valueOf(label.strip().toUpperCase(Locale.ROOT));
    }
}
