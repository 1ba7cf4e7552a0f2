package org.yearbook.normalize;

import java.util.Locale;

/** What part of the reporting area a figure covers. */
public enum Scope {
    /** The whole area. */
    SELF,
    /** A named part of it. */
    PART,
    /** One department's own work; never fills a cell. */
    DEPARTMENT;

    /** The name in files: {@code self}, {@code part}, {@code department}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
