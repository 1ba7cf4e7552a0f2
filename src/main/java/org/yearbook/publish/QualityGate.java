package org.yearbook.publish;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import org.yearbook.publish.edition.Manifest;
import org.yearbook.tabulate.Tabulated;
import org.yearbook.work.Counts;

/**
 * Whether an edition looks like the input of another night went wrong: too much was refused or not understood, too much
 * contradicts itself, or too many who reported before are missing.
 *
 * @param records limits apply to editions of at least so many records
 * @param rejected the largest share of the records read that may be rejected
 * @param unclassified the largest share of them that may be without an indicator
 * @param warnings how many warnings there may be for each record accepted
 * @param reports the fall applies to all years together, and to each year, that had at least so many reports in the
 *     edition before
 * @param fall the largest share of the reports of the edition before that may be missing
 */
public record QualityGate(
        long records,
        BigDecimal rejected,
        BigDecimal unclassified,
        BigDecimal warnings,
        long reports,
        BigDecimal fall) {
    /**
     * What speaks against publishing an edition, a line each with the limit and the figures; empty if nothing does.
     *
     * @param last the edition before, if there is one
     */
    public List<String> objections(Optional<Manifest.Published> last, Counts counts, Tabulated.Summary summary) {
        var objections = new ArrayList<String>();
        if (counts.read() >= records) {
            judge(objections, "rejected", counts.rejected(), counts.read(), "records rejected", rejected);
            judge(
                    objections,
                    "unclassified",
                    counts.unclassified(),
                    counts.read(),
                    "records unclassified",
                    unclassified);
            judge(
                    objections,
                    "warnings",
                    summary.warnings(),
                    counts.accepted(),
                    "warnings for records accepted",
                    warnings);
        }
        SortedMap<Integer, Long> before = last.map(Manifest.Published::reports).orElse(Collections.emptySortedMap());
        judgeFall(objections, "", sum(before), sum(summary.reports()));
        before.forEach((year, count) ->
                judgeFall(objections, " for " + year, count, summary.reports().getOrDefault(year, 0L)));
        return objections;
    }

    private static long sum(SortedMap<Integer, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private void judgeFall(List<String> objections, String year, long before, long now) {
        if (before >= reports) {
            String what = "reports" + year + " fewer than in the edition before";
            judge(objections, "fall", Math.max(0, before - now), before, what, fall);
        }
    }

    private static void judge(
            List<String> objections, String limit, long part, long whole, String what, BigDecimal most) {
        BigDecimal share =
                BigDecimal.valueOf(part).divide(BigDecimal.valueOf(Math.max(1, whole)), 4, RoundingMode.HALF_UP);
        if (share.compareTo(most) > 0) {
            objections.add(String.format(
                    Locale.ROOT,
                    "yearbook.gate.%s=%s: %,d of %,d %s, a share of %s",
                    limit,
                    most.toPlainString(),
                    part,
                    whole,
                    what,
                    share.toPlainString()));
        }
    }
}
