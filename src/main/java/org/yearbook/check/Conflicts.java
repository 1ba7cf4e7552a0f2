package org.yearbook.check;

import org.yearbook.normalize.Observation;
import org.yearbook.normalize.Scope;
import org.yearbook.source.Message;

/** The finding for a figure that lost its cell to a differing one. */
public final class Conflicts {
    private Conflicts() {}

    /** Both values with their sources; the winner is the one that the yearbook shows. */
    public static Finding between(Observation winner, Observation loser) {
        String unit = winner.indicator().unit();
        boolean same = winner.source().equals(loser.source());
        String zh = "“" + winner.indicator().nameZh() + "”采用 " + figure(winner) + unit + (same ? "，同一来源另有 " : "，另一来源为 ")
                + figure(loser) + unit;
        String en = "published " + figure(winner) + (same ? ", the same source also says " : ", another source says ")
                + figure(loser);
        // a part is expected to differ from the whole
        Severity severity = loser.scope() == Scope.PART ? Severity.INFO : Severity.WARNING;
        return Finding.of(
                "conflict", severity, winner, new Message(zh, en), Finding.place(winner) + "; " + Finding.place(loser));
    }

    private static String figure(Observation observation) {
        return observation.value().toPlainString();
    }
}
