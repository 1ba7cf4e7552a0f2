package org.yearbook.publish.workbook;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.yearbook.codebook.Chapter;
import org.yearbook.codebook.Codebook;
import org.yearbook.codebook.Indicator;
import org.yearbook.codebook.TableOutline;
import org.yearbook.tabulate.RegionCells;
import org.yearbook.tabulate.Survey;

/** Gathers what the charts of a workbook show while its regions stream by. */
interface Charts {
    /** Takes the next region. */
    void add(RegionCells region);

    /** The chart of a chapter; empty if it has no figure that a chart could show. */
    Optional<ChartData> of(Chapter chapter);

    /**
     * The leading indicators of a chapter: those that its editors name, that with most figures first, and of them those
     * of its unit, since they share an axis; the first indicator with figures where none of them has any.
     */
    static List<Indicator> leading(Codebook codebook, Survey survey, Chapter chapter, int most) {
        List<Indicator> named = chapter.leading().stream()
                .map(code -> codebook.byCode(code).orElseThrow())
                .filter(survey::has)
                .sorted(Comparator.comparingLong(
                        indicator -> -survey.span(indicator).figures()))
                .toList();
        if (named.isEmpty()) {
            return codebook.layout().tables(chapter).stream()
                    .flatMap(table -> table.columns().stream())
                    .map(TableOutline.Column::indicator)
                    .filter(survey::has)
                    .limit(1)
                    .toList();
        }
        String unit = named.get(0).unit();
        return named.stream()
                .filter(indicator -> indicator.unit().equals(unit))
                .limit(most)
                .toList();
    }
}
