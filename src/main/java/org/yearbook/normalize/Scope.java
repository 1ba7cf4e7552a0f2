package org.yearbook.normalize;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What part of the reporting area a figure covers. */
public enum Scope {
    /** The whole area. */
    SELF("", "全域", "全部"),
    /** A named part of it. */
    PART("部分"),
    /** One department's own work; never fills a cell. */
    DEPARTMENT("部门");

    private final List<String> names;

    Scope(String... names) {
        this.names = List.of(names);
    }

    /** The name in files: {@code self}, {@code part}, {@code department}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The scope that a record names, by label or in Chinese; no name at all is {@link #SELF}. */
    public static Optional<Scope> named(String text) {
        return Arrays.stream(values())
                .filter(scope -> scope.label().equals(text) || scope.names.contains(text))
                .findFirst();
    }
}
