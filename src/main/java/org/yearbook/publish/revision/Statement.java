package org.yearbook.publish.revision;

import org.yearbook.normalize.Observation;
import org.yearbook.publish.RegisterRow;

/**
 * What a source says about a cell.
 *
 * @param figure value, qualifier, period and scope; not where it stands or in which words
 */
record Statement(CellKey key, String source, String figure) {
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
        return new Statement(key, observation.source(), figure);
    }

    /** From a row of {@code observations.csv}. */
    static Statement of(RegisterRow row) {
        String figure = String.join(" ", row.get("value"), row.get("qualifier"), row.get("period"), row.get("scope"));
        return new Statement(CellKey.of(row), row.get("source"), figure);
    }
}
