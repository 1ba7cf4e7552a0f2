package org.yearbook.source;

import java.math.BigDecimal;

/** Decimals in the one form that files hold: no trailing zeros behind the point, no exponent. */
public final class PlainDecimal {
    private PlainDecimal() {}

    /** The same value with the fewest decimals that state it; 100 stays 100, not 1E+2. */
    public static BigDecimal of(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
