package org.yearbook.tabulate;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.yearbook.codebook.Period;
import org.yearbook.normalize.Observation;
import org.yearbook.normalize.Qualifier;
import org.yearbook.normalize.Scope;

/**
 * Chooses among the observations of one cell: the whole area before a part, an exact figure before an inexact one, the
 * later publication, and at last the later place, which is the order of {@code observations.csv}: source, then locator.
 * A department's figure and one counted since an earlier year never fill a cell.
 */
public final class CellRule {
    private static final Comparator<Observation> PREFERENCE = Comparator.<Observation, Boolean>comparing(
                    o -> o.scope() == Scope.SELF)
            .thenComparing(o -> o.qualifier() == Qualifier.EXACT)
            .thenComparing(o -> o.published() == null ? LocalDate.MIN : o.published())
            .thenComparing(Observation.ORDER);

    private CellRule() {}

    /** Whether a figure of that scope and period may fill a cell at all. */
    public static boolean mayFill(Scope scope, Period period) {
        return scope != Scope.DEPARTMENT && period != Period.CUMULATIVE;
    }

    static boolean mayFill(Observation observation) {
        return mayFill(observation.scope(), observation.period());
    }

    /** The observation that fills the cell; empty if none may. */
    static Optional<Observation> choose(List<Observation> candidates) {
        if (candidates.size() == 1) {
            return mayFill(candidates.get(0)) ? Optional.of(candidates.get(0)) : Optional.empty();
        }
        return candidates.stream().filter(CellRule::mayFill).max(PREFERENCE);
    }
}
