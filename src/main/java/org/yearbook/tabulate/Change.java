package org.yearbook.tabulate;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The change of a figure on the year before, where the two are of the same kind; {@code null} where not. */
final class Change {
    /** Of a growth in per cent, as yearbooks print it. */
    static final int DECIMALS = 1;

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private Change() {}

    static Cell absolute(Cell before, Cell now) {
        return comparable(before, now) ? cell(before, now, now.value().subtract(before.value())) : null;
    }

    static Cell percentage(Cell before, Cell now) {
        if (!comparable(before, now)
                || now.indicator().isRate()
                || before.value().signum() == 0) {
            return null;
        }
        BigDecimal over = now.value().subtract(before.value()).multiply(HUNDRED);
        return cell(before, now, over.divide(before.value(), DECIMALS, RoundingMode.HALF_UP));
    }

    /** A figure of other regions, or of more of them, would show a change that did not happen. */
    private static boolean comparable(Cell before, Cell now) {
        return before != null && now != null && before.basis() == now.basis() && before.ofSameRegions(now);
    }

    private static Cell cell(Cell before, Cell now, BigDecimal change) {
        boolean exact = before.exact() && now.exact();
        return new Cell(now.region(), now.year(), now.indicator(), change, Basis.COMPUTED, 0, 0, exact, Cell.WHOLE);
    }
}
