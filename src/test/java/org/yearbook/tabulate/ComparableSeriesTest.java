package org.yearbook.tabulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yearbook.check.Finding;
import org.yearbook.codebook.Codebook;
import org.yearbook.codebook.CodebookFiles;

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
                        "330105 2019 DIS01 10 rolled_up 1/2 A",
                        "330105 2019 DIS02 4 rolled_up 1/2 A",
                        "330105 2020 DIS01 40 rolled_up 2/2 E",
                        "330105 2020 DIS02 10 rolled_up 2/2 A",
                        "330105 2020 DIS03 25 computed  E",
                        "330105 2021 DIS01 50 reported  A",
                        "330110 2020 DIS01 7 reported  A");
        assertThat(SERIES.notes(cells))
                .containsExactly(
                        "注：下城区（330103）自2021年起并入拱墅区（330105），以前年份为两者中有数据者之和，列于后者，比率不列（下城区并入拱墅区）。 330103 →"
                                + " 330105, 2021: merged; earlier figures are the sum of those there are, under the new"
                                + " code, without rates.",
                        "注：临平区（330113）自2021年起从余杭区（330110）分出，前后年份的数据不完全可比（余杭区东部设立临平区）。 330110 → 330113, 2021:"
                                + " split; figures before and after are not fully comparable.");
    }

    @Test
    void oneOfTheRegionsThatAreOneTodayIsNoneOfTheWhole() {
        // the successor alone: as much a part of today's region as the other one
        assertThat(series(SERIES, "b,330105,2020,DIS01,30,件", "b,330105,2020,DIS02,6,件", "b,330105,2020,DEC07,70,%"))
                .containsExactly("330105 2020 DIS01 30 rolled_up 1/2 A", "330105 2020 DIS02 6 rolled_up 1/2 A");
        // numerator of one, denominator of the other
        assertThat(series(SERIES, "b,330105,2020,DIS01,30,件", "a,330103,2020,DIS02,6,件"))
                .containsExactly("330105 2020 DIS01 30 rolled_up 1/2 A", "330105 2020 DIS02 6 rolled_up 1/2 A");
    }

    @Test
    void aFigureUnderACodeThatWasGivenUpIsNotAddedToTheNewOnes() {
        assertThat(series(SERIES, "a,330103,2021,DIS01,10,件", "b,330105,2021,DIS01,50,件", "a,330103,2021,DEC07,70,%"))
                .containsExactly(
                        "330103 2021 DEC07 70 reported  A",
                        "330103 2021 DIS01 10 reported  A",
                        "330105 2021 DIS01 50 reported  A");
    }

    @Test
    void figuresOfARenamedRegionStandUnderItsNewCode(@TempDir Path codebook) throws IOException {
        Files.writeString(codebook.resolve("territory.csv"), "old,new,from,change,note\n330103,330105,2021,renamed,\n");
        var renamed = new ComparableSeries(Codebook.load(CodebookFiles.folder(codebook)));
        assertThat(series(
                        renamed,
                        "a,330103,2020,DIS01,10余,件",
                        "a,330103,2020,DEC07,70,%",
                        "a,330103,2019,DIS01,9,件",
                        "b,330105,2019,DIS01,8,件", // under the new code already
                        "a,330103,2021,DIS01,7,件",
                        "b,330105,2021,DIS01,6,件"))
                .containsExactly(
                        "330103 2021 DIS01 7 reported  A",
                        "330105 2019 DIS01 8 reported  A",
                        "330105 2020 DEC07 70 reported  A",
                        "330105 2020 DIS01 10 reported  E",
                        "330105 2021 DIS01 6 reported  A");
    }

    private static List<String> series(ComparableSeries series, String... rows) {
        return series.cells(Edition.of(rows).cells()).stream()
                .map(Edition::text)
                .filter(cell -> cell.startsWith("3301") && !cell.startsWith("3301 "))
                .toList();
    }

    @Test
    void whatIsFoundOfAPartStandsWithTheWholeInItsYears() {
        var findings = Edition.of(
                        "a,330103,2020,DIS01,1,件",
                        "z,330103,2020,DIS01,2,件",
                        "a,330103,2021,DIS01,1,件",
                        "z,330103,2021,DIS01,2,件",
                        "a,330105,2020,DIS01,1,件",
                        "z,330105,2020,DIS01,2,件",
                        "a,53,2020,DIS01,1,件",
                        "z,53,2020,DIS01,2,件")
                .findings();
        assertThat(SERIES.moved(findings.iterator(), Finding::region, Finding::year))
                .hasSize(1)
                .allSatisfy((with, found) -> {
                    assertThat(with.code()).isEqualTo("330105");
                    assertThat(found).singleElement().satisfies(finding -> {
                        assertThat(finding.region().code()).isEqualTo("330103");
                        assertThat(finding.year()).isEqualTo(2020);
                    });
                });
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
