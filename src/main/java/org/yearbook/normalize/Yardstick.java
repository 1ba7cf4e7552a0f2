package org.yearbook.normalize;

import java.math.BigDecimal;
import org.yearbook.codebook.Indicator;
import org.yearbook.source.PlainDecimal;

/**
 * What a figure measures and what it is to be multiplied by.
 *
 * @param factor from the unit of the figure to that of the indicator
 */
record Yardstick(Indicator indicator, BigDecimal factor) {
    /** The value in the unit of the indicator. */
    BigDecimal value(BigDecimal number) {
        return PlainDecimal.of(number.multiply(factor));
    }

    /** Whether the indicator can have the value at all. */
    boolean allows(BigDecimal value) {
        return value.signum() >= 0 && !(indicator.isRate() && value.compareTo(indicator.maximum()) > 0);
    }
}
