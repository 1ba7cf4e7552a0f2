package org.yearbook.check;

import java.util.Comparator;
import org.yearbook.normalize.Observation;
import org.yearbook.region.Region;

/**
 * What tells whether two reports state the same figures.
 *
 * @param print over all figures of the report, whatever their order
 * @param figures how many there are, other than zeros
 */
public record ReportPrint(long print, Region region, int year, int figures, String source) {
    /** Equal prints side by side; then region code, year, source. */
    public static final Comparator<ReportPrint> ORDER = Comparator.comparingLong(ReportPrint::print)
            .thenComparingInt(p -> p.region().index())
            .thenComparingInt(ReportPrint::year)
            .thenComparing(ReportPrint::source);

    /** The print of one figure; those of a report are added up. */
    static long of(Observation figure) {
        long mixed = figure.indicator().index();
        mixed = mixed * 31 + figure.qualifier().ordinal();
        mixed = mixed * 31 + figure.period().ordinal();
        mixed = mixed * 31 + figure.scope().ordinal();
        mixed = mix(mixed) ^ Double.doubleToLongBits(figure.value().doubleValue());
        return mix(mixed);
    }

    /** Spreads every bit over all (SplitMix64), so that sums of prints are as good as random. */
    private static long mix(long bits) {
        long z = bits + 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
