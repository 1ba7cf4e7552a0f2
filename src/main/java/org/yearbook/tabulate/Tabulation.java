package org.yearbook.tabulate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.yearbook.check.Checks;
import org.yearbook.check.Finding;
import org.yearbook.check.RegionYear;
import org.yearbook.codebook.Codebook;
import org.yearbook.normalize.Corrections;
import org.yearbook.normalize.Observation;
import org.yearbook.normalize.Qualifier;
import org.yearbook.normalize.Scope;
import org.yearbook.region.Gazetteer;
import org.yearbook.region.Level;
import org.yearbook.region.Region;

/**
 * Goes once through all observations of an area in their order and decides the cells: reported, else rolled up from the
 * regions directly below, and rates computed where nobody reported them.
 */
final class Tabulation {
    private final Area area;
    private final Gazetteer gazetteer;
    private final Rates rates;
    private final Checks checks;
    private final ReportedFigures reported;
    private final UpperRegions upper;
    private final int indicators;
    private final Output output;

    Tabulation(Area area, Codebook codebook, Corrections corrections, Checks checks, Output output) {
        this.area = area;
        this.gazetteer = codebook.gazetteer();
        this.rates = new Rates(codebook);
        this.checks = checks;
        this.reported = new ReportedFigures(area, corrections, output::finding);
        this.indicators = codebook.indicators().size();
        this.upper = new UpperRegions(codebook);
        this.output = output;
    }

    /** Decides the cells of these observations, all of the area, which must be in {@link Observation#ORDER}. */
    void run(Iterator<Observation> observations) throws IOException {
        var group = new ArrayList<Observation>();
        while (observations.hasNext()) {
            Observation next = observations.next();
            if (!group.isEmpty() && !sameRegionYear(group.get(0), next)) {
                regionYear(group);
                group = new ArrayList<>();
            }
            group.add(next);
        }
        if (!group.isEmpty()) {
            regionYear(group);
        }
        reported.finish();
    }

    private static boolean sameRegionYear(Observation one, Observation other) {
        return one.region().index() == other.region().index() && one.year() == other.year();
    }

    private void regionYear(List<Observation> stated) throws IOException {
        List<Observation> group = Restated.without(stated);
        Region region = stated.get(0).region();
        int year = stated.get(0).year();
        Map<String, Observation> figures = reported.choose(group);
        for (Finding finding : checks.check(new RegionYear(region, year, group, figures))) {
            output.finding(finding);
        }
        keepSources(group, figures);
        publish(region, year, figures);
    }

    private void keepSources(List<Observation> group, Map<String, Observation> figures) throws IOException {
        int next = 0;
        for (Observation figure : figures.values()) {
            var others = new ArrayList<Observation>();
            int more = 0;
            while (!group.get(next).sameCell(figure)) {
                next++;
            }
            for (; next < group.size() && group.get(next).sameCell(figure); next++) {
                if (group.get(next) == figure) {
                    continue;
                }
                if (others.size() < Reported.MOST_OTHERS) {
                    others.add(group.get(next));
                } else {
                    more++;
                }
            }
            output.chosen(new Reported(figure, others, more));
        }
    }

    private void publish(Region region, int year, Map<String, Observation> figures) throws IOException {
        boolean leaf = gazetteer.children(region).isEmpty();
        var row = new Cell[indicators];
        for (Observation figure : figures.values()) {
            if (leaf) {
                row[figure.indicator().index()] = cell(figure);
            } else {
                upper.report(cell(figure), figure);
            }
        }
        // figures that fill no cell, or were withdrawn, make no region and no year
        if (leaf && !figures.isEmpty()) {
            finish(
                    region,
                    year,
                    row,
                    cell -> Finding.place(figures.get(cell.indicator().code())));
        }
    }

    private static Cell cell(Observation figure) {
        boolean exact = figure.qualifier() == Qualifier.EXACT;
        int composition = figure.scope() == Scope.SELF ? Cell.WHOLE : Cell.PART;
        return new Cell(
                figure.region(),
                figure.year(),
                figure.indicator(),
                figure.value(),
                Basis.REPORTED,
                0,
                0,
                exact,
                composition);
    }

    /** Adds the cell of a province to the sums of the nation. */
    void addToNation(Top top) {
        upper.addToParent(top.cell(), cell -> top.place());
    }

    /** From the counties up, so that each level finds the one below it complete. */
    void rollUp() throws IOException {
        Level[] levels = Level.values();
        for (int depth = levels.length - 1; depth >= 0; depth--) {
            for (int index = area.from(); index < area.to(); index++) {
                Region region = gazetteer.region(index);
                if (region.level() == levels[depth]) {
                    rollUp(region);
                }
            }
        }
    }

    private void rollUp(Region region) throws IOException {
        for (Finding finding : upper.findings(region)) {
            output.finding(finding);
        }
        for (var year : upper.cells(region).entrySet()) {
            finish(region, year.getKey(), year.getValue(), upper::place);
        }
        upper.forget(region);
    }

    /** @param places who stated a reported cell's figure */
    private void finish(Region region, int year, Cell[] row, Function<Cell, String> places) throws IOException {
        for (Finding finding : rates.compute(region, year, row, places)) {
            output.finding(finding);
        }
        output.cells(region, year, row);
        for (Cell cell : row) {
            if (cell == null) {
                continue;
            }
            if (area.contains(region.parent())) {
                upper.addToParent(cell, places);
            } else if (region.parent() >= 0 && !cell.indicator().isRate()) {
                output.top(new Top(cell, cell.basis() == Basis.REPORTED ? places.apply(cell) : ""));
            }
        }
    }

    /** Takes what is made. Rows of townships come in the order of regions and years, others in none. */
    interface Output {
        /** Takes the cells of a region and year, by indicator index with gaps. */
        void cells(Region region, int year, Cell[] row) throws IOException;

        /** Takes a cell of a province. */
        void top(Top top) throws IOException;

        /** Takes a figure that fills a cell, with what else was said; they come in their order. */
        void chosen(Reported reported) throws IOException;

        void finding(Finding finding) throws IOException;
    }
}
