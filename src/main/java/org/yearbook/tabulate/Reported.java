package org.yearbook.tabulate;

import java.util.Comparator;
import java.util.List;
import org.yearbook.normalize.Observation;

/**
 * A region's own figure that fills a cell, and what else was said of that cell.
 *
 * @param figure an observation, or the correction that stands in place of all of them
 * @param others in their order; may be empty
 */
public record Reported(Observation figure, List<Observation> others) {
    static final Comparator<Reported> ORDER = Comparator.comparing(Reported::figure, Observation.ORDER);
}
