package org.yearbook.publish.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.commons.collections4.IteratorUtils;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.yearbook.check.Finding;
import org.yearbook.codebook.Codebook;
import org.yearbook.normalize.Observation;
import org.yearbook.normalize.Reason;
import org.yearbook.region.Level;
import org.yearbook.region.Region;
import org.yearbook.tabulate.Survey;
import org.yearbook.tabulate.TablesByRegion;
import org.yearbook.tabulate.TablesByYear;
import org.yearbook.tabulate.Tabulated;

/**
 * Makes the workbooks of an edition.
 *
 * @param rejections of the edition, by reason
 * @param changes since the last edition: pairs of a Chinese and an English text
 * @param sources how many figures the sheet of sources may list
 */
public record Workbooks(
        Codebook codebook,
        Tabulated tabulated,
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
     */
    public void year(Path file, int year, String within, Predicate<Region> shown) throws IOException {
        Survey survey;
        try (var cells = tabulated.cells(year)) {
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
                rejections.get(),
                paragraphs());
        try (var cells = tabulated.cells(year);
                var findings = tabulated.findings(year);
                var figures = tabulated.sources(year)) {
            var charts = new ChartsByRegion(codebook, survey, year);
            Iterator<Finding> own = within.isEmpty()
                    ? findings
                    : IteratorUtils.filteredIterator(findings, finding -> shown.test(finding.region()));
            VolumeWriter.write(file, volume, charts, tabulated.regions(cells, shown), own, figures);
        }
    }

    /** Writes the workbook of all years side by side. */
    public void series(Path file, Predicate<Region> shown) throws IOException {
        Survey survey;
        try (var cells = tabulated.cells()) {
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
                rejections.get(),
                paragraphs());
        try (var cells = tabulated.cells();
                var findings = tabulated.findings()) {
            var charts = new ChartsByYear(codebook, survey);
            var none = Collections.<Observation>emptyIterator();
            VolumeWriter.write(file, volume, charts, tabulated.regions(tabulated.today(cells), shown), findings, none);
        }
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

    /** The deepest level down to which all reported figures may be listed; {@code null} if not even the first. */
    private Level sourced(Survey survey) {
        Level deepest = null;
        long figures = 0;
        for (Level level : Level.values()) {
            figures += survey.whole().reported(level);
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
