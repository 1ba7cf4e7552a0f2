package org.yearbook.publish.revision;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.yearbook.codebook.Codebook;
import org.yearbook.codebook.Indicator;
import org.yearbook.region.Gazetteer;
import org.yearbook.region.Region;
import org.yearbook.tabulate.Sink;

/** Finds what changed in the statements about a cell, and passes it on to the cells that are made from it. */
final class Changes {
    private final Gazetteer gazetteer;
    private final MadeFrom before;
    private final MadeFrom now;
    private final Sink<Change> changes;
    /** By the code of a numerator or denominator: the rates that may be computed from it. */
    private final Map<String, List<String>> rates = new HashMap<>();

    Changes(Codebook codebook, MadeFrom before, MadeFrom now, Sink<Change> changes) {
        this.gazetteer = codebook.gazetteer();
        this.before = before;
        this.now = now;
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

    /** Compares what was said of a cell with what is said now. */
    void compare(CellKey cell, List<Statement> said, List<Statement> says) throws IOException {
        if (said.equals(says)) {
            return;
        }
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

    /** The figures that each source states, in an order that does not depend on where they stand. */
    private static Map<String, List<String>> bySource(List<Statement> statements) {
        var figures = new TreeMap<String, List<String>>();
        for (Statement statement : statements) {
            figures.merge(statement.source(), List.of(statement.figure()), Changes::concat);
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
            return before.otherwise(now);
        }
        if (wasReport && isReport || spoke && speaks) {
            return Why.SOURCE_CHANGED;
        }
        return speaks ? Why.SOURCE_ADDED : Why.SOURCE_WITHDRAWN;
    }

    /** Reports the change for the cell, for those of the regions above, and for the rates of them all. */
    void passOn(CellKey cell, Why why, String source) throws IOException {
        String region = cell.region();
        while (region != null) {
            changes.accept(new Change(new CellKey(region, cell.year(), cell.indicator()), why, source));
            for (String rate : rates.getOrDefault(cell.indicator(), List.of())) {
                changes.accept(new Change(new CellKey(region, cell.year(), rate), why, source));
            }
            Optional<Region> known = gazetteer.byCode(region);
            region = known.flatMap(gazetteer::parent).map(Region::code).orElse(null);
        }
    }
}
