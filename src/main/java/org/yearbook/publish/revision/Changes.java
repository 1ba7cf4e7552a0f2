package org.yearbook.publish.revision;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.yearbook.codebook.Codebook;
import org.yearbook.codebook.Indicator;
import org.yearbook.publish.edition.MadeFrom;
import org.yearbook.region.Gazetteer;
import org.yearbook.tabulate.Sink;

/**
 * Finds why a cell has another figure: what changed in the statements about it. Passes it on to the cells that are made
 * from it, as far as these have another figure too.
 */
final class Changes {
    private final Gazetteer gazetteer;
    private final MadeFrom before;
    private final MadeFrom now;
    private final Differing differing;
    private final Set<CellKey> corrected;
    private final Set<CellKey> corrects;
    private final Sink<Change> changes;
    /** By the code of a numerator or denominator: the rates that may be computed from it. */
    private final Map<String, List<String>> rates = new HashMap<>();

    /**
     * Changes go to the sink in no particular order.
     *
     * @param corrected cells that staff had corrected in the edition before
     * @param corrects cells that corrections are of now
     */
    Changes(
            Codebook codebook,
            MadeFrom before,
            MadeFrom now,
            Differing differing,
            Set<CellKey> corrected,
            Set<CellKey> corrects,
            Sink<Change> changes) {
        this.gazetteer = codebook.gazetteer();
        this.before = before;
        this.now = now;
        this.differing = differing;
        this.corrected = corrected;
        this.corrects = corrects;
        this.changes = changes;
        for (Indicator rate : codebook.indicators()) {
            if (rate.numerator() != null) {
                rates.merge(rate.numerator(), List.of(rate.code()), Changes::concat);
                rates.merge(rate.denominator(), List.of(rate.code()), Changes::concat);
            }
        }
    }

    private static List<String> concat(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /** Compares what was said of a cell that has another figure with what is said now. */
    void compare(CellKey cell, List<Statement> said, List<Statement> says) throws IOException {
        // a correction of what nobody states is not applied
        boolean isCorrected = corrects.contains(cell) && !says.isEmpty();
        if (isCorrected || corrected.contains(cell)) {
            passOn(cell, Why.CORRECTED, "");
        }
        if (!isCorrected) {
            compareSources(cell, said, says);
        }
    }

    private void compareSources(CellKey cell, List<Statement> said, List<Statement> says) throws IOException {
        Map<String, List<String>> old = bySource(said);
        Map<String, List<String>> young = bySource(says);
        var sources = new TreeSet<>(old.keySet());
        sources.addAll(young.keySet());
        for (String source : sources) {
            if (!young.getOrDefault(source, List.of()).equals(old.getOrDefault(source, List.of()))) {
                passOn(cell, why(source, old.containsKey(source), young.containsKey(source)), source);
            }
        }
    }

    /** The figures that each source states and that may fill a cell, in an order that does not depend on where they stand. */
    private static Map<String, List<String>> bySource(List<Statement> statements) {
        var figures = new TreeMap<String, List<String>>();
        for (Statement statement : statements) {
            if (statement.mayFill()) {
                figures.merge(statement.source(), List.of(statement.figure()), Changes::concat);
            }
        }
        figures.replaceAll((source, list) -> list.stream().sorted().toList());
        return figures;
    }

    private Why why(String source, boolean spoke, boolean speaks) {
        boolean wasReport = before.isReport(source);
        boolean isReport = now.isReport(source);
        boolean untouched = wasReport && isReport
                ? before.sameReport(source, now)
                : !wasReport && !isReport && before.records().equals(now.records());
        if (untouched) {
            return Why.otherwise(before, now);
        }
        if (wasReport && isReport || spoke && speaks) {
            return Why.SOURCE_CHANGED;
        }
        return speaks ? Why.SOURCE_ADDED : Why.SOURCE_WITHDRAWN;
    }

    /** For the cell, those of the regions above up to the first that is as it was, and the rates of them all. */
    private void passOn(CellKey cell, Why why, String source) throws IOException {
        Optional<CellKey> next = Optional.of(cell);
        while (next.isPresent() && differing.has(next.get())) {
            CellKey at = next.get();
            changes.accept(new Change(at, why, source));
            for (String rate : rates.getOrDefault(at.indicator(), List.of())) {
                changes.accept(new Change(new CellKey(at.region(), at.year(), rate), why, source));
            }
            next = gazetteer
                    .byCode(at.region())
                    .flatMap(gazetteer::parent)
                    .map(above -> new CellKey(above.code(), at.year(), at.indicator()));
        }
    }
}
