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
import org.yearbook.normalize.Scope;

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
            ofCell(observations.subList(from, to), observations)
                    .ifPresent(figure -> figures.put(figure.indicator().code(), figure));
            from = to;
        }
        return figures;
    }

    /** Without those parts that fill a cell of their own. */
    private static List<Observation> ownFigures(List<Observation> candidates, List<Observation> all) {
        return candidates.stream().noneMatch(candidate -> candidate.scope() == Scope.PART)
                ? candidates
                : candidates.stream()
                        .filter(candidate -> candidate.scope() != Scope.PART
                                || all.stream().noneMatch(other -> isSameFigure(candidate, other)))
                        .toList();
    }

    /** Whether the one states as an indicator of its own what the other states as a part of a larger one. */
    private static boolean isSameFigure(Observation part, Observation own) {
        return part.indicator().code().equals(own.indicator().partOf())
                && part.source().equals(own.source())
                && part.locator().equals(own.locator())
                && part.value().compareTo(own.value()) == 0;
    }

    private Optional<Observation> ofCell(List<Observation> stated, List<Observation> all) throws IOException {
        Optional<Correction> correction = corrections.of(stated.get(0));
        if (correction.isPresent()) {
            used.add(correction.get());
            findings.accept(CorrectionUse.used(correction.get(), stated));
            return correction.get().replacement();
        }
        List<Observation> candidates = ownFigures(stated, all);
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
