package org.yearbook.check;

import java.util.Comparator;
import org.yearbook.codebook.Indicator;
import org.yearbook.normalize.Observation;
import org.yearbook.region.Region;
import org.yearbook.source.Message;

/**
 * Something that a reader of the figures should know.
 *
 * @param rule {@code conflict}, {@code correction}, {@code range}, {@code jump}, {@code children}, {@code coverage},
 *     {@code identical}, {@code repeated}, or the name of a rule of {@code relations.csv}
 * @param indicator {@code null} where a report as a whole is meant
 * @param message in Chinese, then English
 * @param sources who said so: source and locator, separated by {@code ;}
 */
public record Finding(
        String rule, Severity severity, Region region, int year, Indicator indicator, String message, String sources) {
    public static final Comparator<Finding> ORDER = Comparator.<Finding>comparingInt(
                    f -> f.region().index())
            .thenComparingInt(Finding::year)
            .thenComparingInt(f -> f.indicator() == null ? -1 : f.indicator().index())
            .thenComparing(Finding::rule)
            .thenComparing(Finding::sources)
            .thenComparing(Finding::message);

    /** A warning about a figure. */
    static Finding of(String rule, Observation figure, Message message, String sources) {
        return of(rule, Severity.WARNING, figure, message, sources);
    }

    static Finding of(String rule, Severity severity, Observation figure, Message message, String sources) {
        return new Finding(
                rule, severity, figure.region(), figure.year(), figure.indicator(), message.toString(), sources);
    }

    /** Where a figure stands: its source and locator. */
    public static String place(Observation figure) {
        return figure.source() + " " + figure.locator();
    }

    /** The figure for a Chinese message: “排查、受理矛盾纠纷”为 967件. */
    static String named(Observation figure) {
        return "“" + figure.indicator().nameZh() + "”为 " + figure.value().toPlainString()
                + figure.indicator().unit();
    }
}
