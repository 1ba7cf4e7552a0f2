package org.yearbook.tabulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Regions that changed between years, with the changes of 杭州 in 2021. */
class ComparableSeriesTest {
    private static final ComparableSeries SERIES = new ComparableSeries(Edition.CODEBOOK);

    @Test
    void coverageCountsTheRegionsThatWereThere() {
        // thirteen districts and counties before the change, thirteen after
        assertThat(Edition.of("a,330103,2020,DIS01,3,件", "a,330105,2021,DIS01,5,件")
                        .cellTexts())
                .contains("3301 2020 DIS01 3 rolled_up 1/13 A", "3301 2021 DIS01 5 rolled_up 1/13 A");
    }

    @Test
    void aRegionThatWasNotThereAndReportsNonethelessIsCounted() {
        assertThat(Edition.of("a,330103,2021,DIS01,3,件", "b,330113,2020,DIS01,4,件")
                        .cellTexts())
                .contains("3301 2021 DIS01 3 rolled_up 1/14 A", "3301 2020 DIS01 4 rolled_up 1/14 A");
    }

    @Test
    void figuresOfAMergedRegionStandWithItsSuccessor() {
        var cells = Edition.of(
                        "a,330103,2019,DIS01,10,件",
                        "a,330103,2019,DIS02,4,件",
                        "a,330103,2019,DEC07,70,%",
                        "a,330103,2020,DIS01,10余,件",
                        "b,330105,2020,DIS01,30,件",
                        "a,330103,2020,DIS02,5,件",
                        "b,330105,2020,DIS02,5,件",
                        "b,330105,2020,DEC07,70,%",
                        "b,330105,2021,DIS01,50,件",
                        "c,330110,2020,DIS01,7,件")
                .cells();
        assertThat(SERIES.cells(cells).stream()
                        .map(Edition::text)
                        .filter(cell -> cell.startsWith("3301") && !cell.startsWith("3301 ")))
                .containsExactly(
                        "330105 2019 DEC07 70 reported  A",
                        "330105 2019 DIS01 10 reported  A",
                        "330105 2019 DIS02 4 reported  A",
                        "330105 2019 DIS03 40 computed  A",
                        "330105 2020 DIS01 40 rolled_up 0/0 E",
                        "330105 2020 DIS02 10 rolled_up 0/0 A",
                        "330105 2020 DIS03 25 computed  E",
                        "330105 2021 DIS01 50 reported  A",
                        "330110 2020 DIS01 7 reported  A");
        assertThat(SERIES.notes(cells))
                .containsExactly(
                        "注：下城区（330103）自2021年起并入拱墅区（330105），以前年份的数据合并列于后者（下城区并入拱墅区）。 330103 → 330105, 2021: merged;"
                                + " earlier figures are added to those of the new code.",
                        "注：临平区（330113）自2021年起从余杭区（330110）分出，前后年份的数据不完全可比（余杭区东部设立临平区）。 330110 → 330113, 2021:"
                                + " split; figures before and after are not fully comparable.");
    }

    @Test
    void changesOutsideTheYearsAndRegionsShownAreNotMentioned() {
        assertThat(SERIES.notes(Edition.of("a,330103,2019,DIS01,1,件", "a,330103,2020,DIS01,1,件")
                        .cells()))
                .isEmpty();
        assertThat(SERIES.notes(Edition.of("a,330105,2021,DIS01,1,件", "a,330105,2022,DIS01,1,件")
                        .cells()))
                .isEmpty();
        assertThat(SERIES.notes(
                        Edition.of("a,53,2020,DIS01,1,件", "a,53,2021,DIS01,1,件").cells()))
                .isEmpty();
        assertThat(SERIES.notes(Edition.of("a,330102,2020,DIS01,1,件", "a,53,2021,DIS01,1,件")
                        .cells()))
                .hasSize(1);
    }

    @Test
    void cellsOfRegionsThatNeverChangedStayAsTheyAre() {
        List<Cell> cells =
                Edition.of("a,53,2020,DIS01,1,件", "b,54,2021,DIS01,2,件").cells();
        assertThat(SERIES.cells(cells)).isEqualTo(cells);
    }
}
