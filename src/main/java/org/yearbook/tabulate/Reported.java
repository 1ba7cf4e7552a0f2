package org.yearbook.tabulate;

import java.util.Comparator;
import java.util.List;
import org.yearbook.normalize.Observation;

/**
 * A region's own figure that fills a cell, and what else was said of that cell.
 *
 * @param figure an observation, or the correction that stands in place of all of them
 * @param others the first {@value #MOST_OTHERS} of them in their order; may be empty
 * @param more how many there are beyond these
 */
public record Reported(Observation figure, List<Observation> others, int more) {
    /** So few that a sheet of 1,048,576 rows has room for 65,000 figures, however often each cell is stated. */
    static final int MOST_OTHERS = 14;

    static final Comparator<Reported> ORDER = Comparator.comparing(Reported::figure, Observation.ORDER);
}
