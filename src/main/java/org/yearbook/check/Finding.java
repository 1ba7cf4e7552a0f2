package org.yearbook.check;

import java.util.Comparator;
import org.yearbook.codebook.Indicator;
import org.yearbook.region.Region;
import org.yearbook.source.Message;

/**
 * Something that a reader of the figures should know.
 *
 * @param rule {@code conflict}, or the name of a rule of {@code relations.csv}
 * @param sources who said so: source and locator, separated by {@code ;}
 */
public record Finding(
        String rule, Severity severity, Region region, int year, Indicator indicator, String message, String sources) {
    public static final Comparator<Finding> ORDER = Comparator.<Finding>comparingInt(
                    f -> f.region().index())
            .thenComparingInt(Finding::year)
            .thenComparingInt(f -> f.indicator().index())
            .thenComparing(Finding::rule)
            .thenComparing(Finding::sources)
            .thenComparing(Finding::message);

    public Finding(
            String rule,
            Severity severity,
            Region region,
            int year,
            Indicator indicator,
            Message message,
            String sources) {
        this(rule, severity, region, year, indicator, message.toString(), sources);
    }
}
