package org.yearbook.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.yearbook.codebook.PlausibleRange;
import org.yearbook.normalize.Observation;
import org.yearbook.source.Message;

/** Finds figures that are not plausible for a region of that level. */
final class RangeCheck implements Check {
    private final List<PlausibleRange> ranges;

    RangeCheck(List<PlausibleRange> ranges) {
        this.ranges = ranges;
    }

    @Override
    public List<Finding> check(RegionYear said) {
        var findings = new ArrayList<Finding>();
        for (PlausibleRange range : ranges) {
            Observation figure = said.figures().get(range.indicator().code());
            boolean ofLevel =
                    range.level() == null || range.level() == said.region().level();
            if (figure != null && ofLevel && isBeyond(figure.value(), range)) {
                findings.add(Finding.of("range", figure, message(figure, range), Finding.place(figure)));
            }
        }
        return findings;
    }

    private static boolean isBeyond(BigDecimal value, PlausibleRange range) {
        return value.compareTo(range.minimum()) < 0 || value.compareTo(range.maximum()) > 0;
    }

    private static Message message(Observation figure, PlausibleRange range) {
        String bounds =
                range.minimum().toPlainString() + " – " + range.maximum().toPlainString();
        return new Message(
                Finding.named(figure) + "，超出合理范围 " + bounds,
                figure.indicator().code() + " is " + figure.value().toPlainString() + ", plausible is " + bounds
                        + (range.note().isEmpty() ? "" : ": " + range.note()));
    }
}
