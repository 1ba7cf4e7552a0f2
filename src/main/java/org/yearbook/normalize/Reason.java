package org.yearbook.normalize;

import java.util.Locale;

/** Why a record was refused. */
public enum Reason {
    /** A required field is empty. */
    MISSING,
    /** No region, or several, have this name. */
    REGION,
    YEAR,
    VALUE,
    /** The indicator cannot have this unit. */
    UNIT,
    /** Negative, or a rate beyond its maximum. */
    RANGE,
    /** Not a record at all: a broken row, a row of another width, a file that cannot be read. */
    MALFORMED;

    /** The name in {@code rejected.csv}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
