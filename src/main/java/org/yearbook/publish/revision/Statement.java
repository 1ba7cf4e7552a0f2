package org.yearbook.publish.revision;

import org.yearbook.codebook.Period;
import org.yearbook.normalize.Observation;
import org.yearbook.normalize.Scope;
import org.yearbook.publish.edition.RegisterRow;
import org.yearbook.tabulate.CellRule;

/**
 * What a source says about a cell.
 *
 * @param figure value, qualifier, period and scope; not where it stands or in which words
 * @param mayFill whether it may fill the cell at all
 */
record Statement(CellKey key, String source, String figure, boolean mayFill) {
    static Statement of(Observation observation) {
        var key = new CellKey(
                observation.region().code(),
                observation.year(),
                observation.indicator().code());
        String figure = String.join(
                " ",
                observation.value().toPlainString(),
                observation.qualifier().label(),
                observation.period().label(),
                observation.scope().label());
        return new Statement(
                key, observation.source(), figure, CellRule.mayFill(observation.scope(), observation.period()));
    }

    /** About that cell, from a row of {@code observations.csv}. */
    static Statement of(CellKey cell, RegisterRow row) {
        String figure = String.join(" ", row.get("value"), row.get("qualifier"), row.get("period"), row.get("scope"));
        boolean mayFill = CellRule.mayFill(
                Scope.named(row.get("scope")).orElse(Scope.SELF),
                Period.named(row.get("period")).orElse(Period.YEAR));
        return new Statement(cell, row.get("source"), figure, mayFill);
    }
}
