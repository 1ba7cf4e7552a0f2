package org.yearbook.codebook;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The time that a figure speaks of, relative to the report year. */
public enum Period {
    /** A flow of the report year. */
    YEAR("", "年度", "全年", "当年", "本年"),
    /** A state at the end of the report year, such as staff. */
    STOCK("存量", "年末", "期末"),
    /** Since an earlier year; never fills a cell. */
    CUMULATIVE("累计");

    private final List<String> names;

    Period(String... names) {
        this.names = List.of(names);
    }

    /** The name in files: {@code year}, {@code stock}, {@code cumulative}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The period that a record names, by label or in Chinese; no name at all is {@link #YEAR}. */
    public static Optional<Period> named(String text) {
        return Arrays.stream(values())
                .filter(period -> period.label().equals(text) || period.names.contains(text))
                .findFirst();
    }
}
