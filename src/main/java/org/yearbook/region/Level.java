package org.yearbook.region;

import java.util.Locale;

/** Administrative level of a region, from the whole country down; the order is the depth. */
public enum Level {
    NATION("全国"),
    PROVINCE("省级"),
    PREFECTURE("地级"),
    COUNTY("县级"),
    TOWNSHIP("乡级");

    private final String nameZh;

    Level(String nameZh) {
        this.nameZh = nameZh;
    }

    /** The name in output files and settings: {@code nation} … {@code township}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name in what staff read: 全国, 省级 … 乡级. */
    public String nameZh() {
        return nameZh;
    }

    /** The level of that {@link #label()}; {@link IllegalArgumentException} for any other text. */
    public static Level of(String label) {
        return valueOf(label.strip().toUpperCase(Locale.ROOT));
    }
}
