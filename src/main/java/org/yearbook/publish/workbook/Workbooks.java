package org.yearbook.publish.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.commons.collections4.IteratorUtils;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.yearbook.codebook.Codebook;
import org.yearbook.normalize.Reason;
import org.yearbook.publish.revision.Revision;
import org.yearbook.publish.revision.Revisions;
import org.yearbook.region.Gazetteer;
import org.yearbook.region.Level;
import org.yearbook.region.Region;
import org.yearbook.tabulate.SumParts;
import org.yearbook.tabulate.Survey;
import org.yearbook.tabulate.TablesByRegion;
import org.yearbook.tabulate.TablesByYear;
import org.yearbook.tabulate.Tabulated;

/**
 * Makes the workbooks of an edition.
 *
 * @param rejections of the edition, by reason
 * @param changes since the last edition: pairs of a Chinese and an English text
 * @param sources how many figures the sheet of sources may tell about
 */
public record Workbooks(
        Codebook codebook,
        Tabulated tabulated,
        Revisions revisions,
        Imprint imprint,
        Supplier<Map<Reason, Long>> rejections,
        List<Map.Entry<String, String>> changes,
        int sources) {
    /** Where the sheets of large workbooks are kept until they are complete; for this program alone. */
    public static void scratch(Path folder) {
        TempFile.setTempFileCreationStrategy(new DefaultTempFileCreationStrategy(folder.toFile()));
    }

    /**
     * Writes the workbook of a year.
     *
     * @param within name of the area that these regions make up, empty for all
     * @param output takes its tables too
     */
    public void year(Path file, int year, String within, Predicate<Region> shown, TableOutput output)
            throws IOException {
        Survey survey;
        try (var cells = tabulated.cells(year, shown)) {
            survey = new Survey(codebook, tabulated.regions(cells, shown));
        }
        List<Region> regions = regions(shown, year);
        Level sourced = sourced(survey);
        var volume = new Volume(
                within,
                String.valueOf(year),
                imprint,
                codebook,
                survey,
                new TablesByRegion(codebook, year, survey, regions).all(),
                levels(regions),
                true,
                sourced,
                revisions.summary(),
                rejections.get(),
                paragraphs());
        Predicate<Region> listed = region -> shown.test(region) && volume.lists(region);
        SumParts sums = volume.sourced() == null ? SumParts.NONE : sums(year, listed);
        boolean all = within.isEmpty();
        try (var cells = tabulated.cells(year, shown);
                var findings = tabulated.findings(year, all ? region -> true : shown);
                var reported = tabulated.sources(year, listed);
                var revised = revisions.all()) {
            var charts = new ChartsByRegion(codebook, survey, year);
            var background = new Background(
                    findings,
                    Map.of(),
                    IteratorUtils.filteredIterator(
                            revised, revision -> revision.year() == year && (all || isOf(revision, shown))),
                    reported,
                    sums);
            VolumeWriter.write(file, volume, charts, tabulated.regions(cells, shown), background, output);
        }
    }

    /** The parts of sums come before any of them is written, since a region comes before those below it. */
    private SumParts sums(int year, Predicate<Region> asked) throws IOException {
        Gazetteer gazetteer = codebook.gazetteer();
        Predicate<Region> below =
                region -> gazetteer.parent(region).filter(asked).isPresent();
        try (var cells = tabulated.cells(year, asked.or(below))) {
            return new SumParts(gazetteer, cells, asked);
        }
    }

    /**
     * Writes the workbook of all years side by side.
     *
     * @param output takes its tables too
     */
    public void series(Path file, Predicate<Region> shown, TableOutput output) throws IOException {
        Survey survey;
        try (var cells = tabulated.cells(shown)) {
            survey = new Survey(codebook, tabulated.regions(tabulated.today(cells), shown));
        }
        var years = tabulated.summary().years();
        List<Region> regions = regions(shown, years.get(years.size() - 1));
        int first = years.get(0);
        int last = years.get(years.size() - 1);
        String span = first == last ? String.valueOf(last) : first + "—" + last;
        var volume = new Volume(
                "",
                span,
                imprint,
                codebook,
                survey,
                new TablesByYear(codebook, survey, regions, tabulated.territoryNotes()).all(),
                levels(regions),
                false,
                null,
                revisions.summary(),
                rejections.get(),
                paragraphs());
        try (var cells = tabulated.cells(shown);
                var findings = tabulated.findings();
                var revised = revisions.all()) {
            var charts = new ChartsByYear(codebook, survey);
            var background = new Background(
                    findings, tabulated.findingsOfParts(), revised, Collections.emptyIterator(), SumParts.NONE);
            VolumeWriter.write(
                    file, volume, charts, tabulated.regions(tabulated.today(cells), shown), background, output);
        }
    }

    private boolean isOf(Revision revision, Predicate<Region> shown) {
        return codebook.gazetteer().byCode(revision.regionCode()).filter(shown).isPresent();
    }

    private List<Region> regions(Predicate<Region> shown, int year) {
        return codebook.gazetteer().regions().stream()
                .filter(shown)
                .filter(region -> codebook.territory().isThere(region, year))
                .toList();
    }

    private static Map<Level, Integer> levels(List<Region> regions) {
        var levels = new TreeMap<Level, Integer>();
        regions.forEach(region -> levels.merge(region.level(), 1, Integer::sum));
        return levels;
    }

    /** The deepest level down to which all figures may be listed; {@code null} if not even the first. */
    private Level sourced(Survey survey) {
        Level deepest = null;
        long figures = 0;
        for (Level level : Level.values()) {
            figures += survey.whole().figures(level);
            if (figures > sources) {
                break;
            }
            deepest = level;
        }
        return deepest;
    }

    private List<Page.Paragraph> paragraphs() {
        return changes.stream()
                .map(change -> new Page.Paragraph(change.getKey(), change.getValue()))
                .toList();
    }
}
