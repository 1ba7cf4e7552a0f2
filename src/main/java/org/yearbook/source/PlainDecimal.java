package org.yearbook.source;

import java.math.BigDecimal;

/** Decimals in the one form that files hold: no trailing zeros behind the point, no exponent. */
public final class PlainDecimal {
    /** Longer numbers, or with larger exponents, count nothing; written in full they would fill the memory. */
    private static final int MOST_DIGITS = 400;

    private PlainDecimal() {}

    /** The same value with the fewest decimals that state it; 100 stays 100, not 1E+2. */
    public static BigDecimal of(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** The number that is written there, or {@code null} if it is none or has more digits than anything that is counted. */
    static BigDecimal parse(String written) {
        if (written.length() > MOST_DIGITS) {
            return null;
        }
        try {
            var number = new BigDecimal(written);
            return Math.abs((long) number.scale()) > MOST_DIGITS ? null : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
