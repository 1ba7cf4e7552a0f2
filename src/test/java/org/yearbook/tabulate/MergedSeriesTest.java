package org.yearbook.tabulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.commons.collections4.IteratorUtils;
import org.junit.jupiter.api.Test;

/** Cells of merged regions among all others, and which of them may be set against each other. */
class MergedSeriesTest {
    private static final ComparableSeries SERIES = new ComparableSeries(Edition.CODEBOOK);

    private static List<Cell> series(String... rows) {
        List<Cell> all = Edition.of(rows).cells();
        List<Cell> affected =
                all.stream().filter(cell -> SERIES.isAffected(cell.region())).toList();
        return IteratorUtils.toList(SERIES.cells(all.iterator(), affected));
    }

    private static Cell cell(List<Cell> cells, int year) {
        return cells.stream()
                .filter(cell -> cell.region().code().equals("330105") && cell.year() == year)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void cellsOfAffectedRegionsStandInOrderAmongTheOthers() {
        assertThat(series("a,330103,2020,DIS01,1,件", "b,330105,2020,DIS01,2,件", "c,330106,2020,DIS01,4,件").stream()
                        .map(Edition::text))
                .containsExactly(
                        "00 2020 DIS01 7 rolled_up 1/34 A",
                        "33 2020 DIS01 7 rolled_up 1/11 A",
                        "3301 2020 DIS01 7 rolled_up 3/13 A",
                        "330105 2020 DIS01 3 rolled_up 2/2 A",
                        "330106 2020 DIS01 4 reported  A");
        assertThat(series("c,54,2020,DIS01,4,件")).hasSize(2);
    }

    @Test
    void sumsOfTheSamePartsCompareAndOthersDoNot() {
        List<Cell> cells = series(
                "a,330103,2017,DIS01,1,件",
                "a,330103,2018,DIS01,2,件",
                "b,330105,2019,DIS01,3,件",
                "a,330103,2020,DIS01,4,件",
                "b,330105,2020,DIS01,5,件");
        assertThat(cell(cells, 2017).ofSameRegions(cell(cells, 2018))).isTrue();
        assertThat(cell(cells, 2018).ofSameRegions(cell(cells, 2019))).isFalse();
        assertThat(cell(cells, 2019).ofSameRegions(cell(cells, 2020))).isFalse();
        assertThat(cell(cells, 2020).composition()).isEqualTo(Cell.WHOLE);
        assertThat(cell(cells, 2019).composition()).isNotEqualTo(Cell.WHOLE);
        assertThat(cell(series("a,330103,2020,DIS01,4,件,part", "b,330105,2020,DIS01,5,件"), 2020)
                        .composition())
                .isNotEqualTo(Cell.WHOLE);
    }

    @Test
    void onlyRegionsOfAChangeAreAffected() {
        assertThat(Edition.CODEBOOK.gazetteer().regions().stream()
                        .filter(SERIES::isAffected)
                        .map(region -> region.code()))
                .containsExactly("330102", "330103", "330104", "330105", "330109", "330110", "330113", "330114");
    }
}
