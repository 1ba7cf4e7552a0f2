package org.yearbook.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.yearbook.normalize.Observation;
import org.yearbook.source.Message;

/** Finds figures that are many times those of the year before, or a small part of them: often a wrong unit. */
final class JumpCheck implements Check {
    private final BigDecimal factor;
    private final BigDecimal floor;
    private RegionYear previous;

    JumpCheck(BigDecimal factor, BigDecimal floor) {
        this.factor = factor;
        this.floor = floor;
    }

    @Override
    public List<Finding> check(RegionYear said) {
        var findings = new ArrayList<Finding>();
        if (previous != null && previous.region().equals(said.region()) && previous.year() == said.year() - 1) {
            for (Observation now : said.figures().values()) {
                Observation before = previous.figures().get(now.indicator().code());
                if (before != null && before.scope() == now.scope() && isJump(before.value(), now.value())) {
                    findings.add(finding(before, now));
                }
            }
        }
        previous = said;
        return findings;
    }

    private boolean isJump(BigDecimal before, BigDecimal now) {
        BigDecimal larger = before.max(now);
        return larger.compareTo(floor) >= 0 && larger.compareTo(before.min(now).multiply(factor)) > 0;
    }

    private Finding finding(Observation before, Observation now) {
        String from = before.value().toPlainString();
        String times = factor.toPlainString();
        var message = new Message(
                Finding.named(now) + "，上年为 " + from + "，相差超过 " + times + " 倍",
                now.indicator().code() + " is " + now.value().toPlainString() + " after " + from
                        + " in the year before, more than " + times + " times");
        return Finding.of("jump", now, message, Finding.place(before) + "; " + Finding.place(now));
    }
}
