package org.yearbook.tabulate;

import java.util.Locale;

/** Where a cell's figure comes from. */
public enum Basis {
    /** The region said so itself. */
    REPORTED,
    /** The sum of the cells of the regions directly below. */
    ROLLED_UP,
    /** A rate from its numerator and denominator. */
    COMPUTED;

    /** The name in files: {@code reported}, {@code rolled_up}, {@code computed}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
