package org.yearbook.tabulate;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yearbook.check.Conflicts;
import org.yearbook.check.CorrectionUse;
import org.yearbook.check.Finding;
import org.yearbook.normalize.Correction;
import org.yearbook.normalize.Corrections;
import org.yearbook.normalize.Observation;

/** Chooses a region's own figures: what staff set right by hand, else what {@link CellRule} prefers. */
final class ReportedFigures {
    private final Area area;
    private final Corrections corrections;
    private final Sink<Finding> findings;
    private final Set<Correction> used = new HashSet<>();

    ReportedFigures(Area area, Corrections corrections, Sink<Finding> findings) {
        this.area = area;
        this.corrections = corrections;
        this.findings = findings;
    }

    /** The figures of one region and year by indicator code; the observations must be in their order. */
    Map<String, Observation> choose(List<Observation> observations) throws IOException {
        var figures = new LinkedHashMap<String, Observation>();
        for (int from = 0; from < observations.size(); ) {
            int to = from + 1;
            while (to < observations.size() && observations.get(from).sameCell(observations.get(to))) {
                to++;
            }
            ofCell(observations.subList(from, to))
                    .ifPresent(figure -> figures.put(figure.indicator().code(), figure));
            from = to;
        }
        return figures;
    }

    private Optional<Observation> ofCell(List<Observation> candidates) throws IOException {
        Optional<Correction> correction = corrections.of(candidates.get(0));
        if (correction.isPresent()) {
            used.add(correction.get());
            findings.accept(CorrectionUse.used(correction.get(), candidates));
            return correction.get().replacement();
        }
        Optional<Observation> chosen = CellRule.choose(candidates);
        if (chosen.isPresent() && candidates.size() > 1) {
            Observation winner = chosen.get();
            for (Observation loser : candidates) {
                if (CellRule.mayFill(loser) && loser.value().compareTo(winner.value()) != 0) {
                    findings.accept(Conflicts.between(winner, loser));
                }
            }
        }
        return chosen;
    }

    /** Reports the corrections that had nothing to correct; when all observations have been seen. */
    void finish() throws IOException {
        for (Correction correction : corrections.all()) {
            if (isWithin(correction) && !used.contains(correction)) {
                findings.accept(CorrectionUse.unmatched(correction));
            }
        }
        for (Correction correction : corrections.superseded()) {
            if (isWithin(correction)) {
                findings.accept(CorrectionUse.superseded(correction));
            }
        }
    }

    private boolean isWithin(Correction correction) {
        return area.contains(correction.figure().region().index());
    }
}
