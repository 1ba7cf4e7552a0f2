package org.yearbook.tabulate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yearbook.check.Conflicts;
import org.yearbook.check.Finding;
import org.yearbook.check.RelationCheck;
import org.yearbook.codebook.Codebook;
import org.yearbook.normalize.Observation;
import org.yearbook.normalize.Qualifier;
import org.yearbook.region.Gazetteer;
import org.yearbook.region.Level;
import org.yearbook.region.Region;

/**
 * Goes once through all observations in their order and decides the cells: reported, else rolled up from the regions
 * directly below, and rates computed where nobody reported them.
 */
public final class Tabulation {
    private final Gazetteer gazetteer;
    private final Rates rates;
    private final RelationCheck relations;
    private final UpperRegions upper;
    private final int indicators;
    private final Sink<Cell> cells;
    private final Sink<Observation> chosen;
    private final Sink<Finding> findings;

    /** Cells, the observations that fill them, and findings go to these sinks, in no particular order. */
    public Tabulation(
            Gazetteer gazetteer,
            Codebook codebook,
            Sink<Cell> cells,
            Sink<Observation> chosen,
            Sink<Finding> findings) {
        this.gazetteer = gazetteer;
        this.rates = new Rates(codebook);
        this.relations = new RelationCheck(codebook);
        this.indicators = codebook.indicators().size();
        this.upper = new UpperRegions(gazetteer, indicators);
        this.cells = cells;
        this.chosen = chosen;
        this.findings = findings;
    }

    /** Decides the cells of these observations, which must be in {@link Observation#ORDER}. */
    public void run(Iterator<Observation> observations) throws IOException {
        var group = new ArrayList<Observation>();
        while (observations.hasNext()) {
            Observation next = observations.next();
            if (!group.isEmpty() && !sameRegionYear(group.get(0), next)) {
                regionYear(group);
                group.clear();
            }
            group.add(next);
        }
        if (!group.isEmpty()) {
            regionYear(group);
        }
        rollUp();
    }

    private static boolean sameRegionYear(Observation one, Observation other) {
        return one.region().index() == other.region().index() && one.year() == other.year();
    }

    private void regionYear(List<Observation> group) throws IOException {
        Region region = group.get(0).region();
        int year = group.get(0).year();
        var figures = new HashMap<String, Observation>();
        for (int from = 0; from < group.size(); ) {
            int to = from + 1;
            while (to < group.size() && group.get(from).sameCell(group.get(to))) {
                to++;
            }
            choose(group.subList(from, to))
                    .ifPresent(o -> figures.put(o.indicator().code(), o));
            from = to;
        }
        for (Finding finding : relations.check(figures)) {
            findings.accept(finding);
        }
        publish(region, year, figures);
    }

    private Optional<Observation> choose(List<Observation> candidates) throws IOException {
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

    private void publish(Region region, int year, Map<String, Observation> figures) throws IOException {
        boolean leaf = gazetteer.children(region).isEmpty();
        var row = new Cell[indicators];
        for (Observation figure : figures.values()) {
            chosen.accept(figure);
            boolean exact = figure.qualifier() == Qualifier.EXACT;
            var cell = new Cell(region, year, figure.indicator(), figure.value(), Basis.REPORTED, 0, 0, exact);
            if (leaf) {
                row[figure.indicator().index()] = cell;
            } else {
                upper.report(cell);
            }
        }
        if (leaf) {
            finish(region, year, row);
        }
    }

    /** From the counties up, so that each level finds the one below it complete. */
    private void rollUp() throws IOException {
        Level[] levels = Level.values();
        for (int depth = levels.length - 1; depth >= 0; depth--) {
            for (Region region : gazetteer.regions()) {
                if (region.level() == levels[depth]) {
                    for (var year : upper.cells(region).entrySet()) {
                        finish(region, year.getKey(), year.getValue());
                    }
                }
            }
        }
    }

    private void finish(Region region, int year, Cell[] row) throws IOException {
        rates.compute(region, year, row);
        for (Cell cell : row) {
            if (cell != null) {
                cells.accept(cell);
                upper.addToParent(cell);
            }
        }
    }
}
