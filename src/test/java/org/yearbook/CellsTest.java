package org.yearbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules of the statistics, on small inputs with answers computed by hand. */
class CellsTest {
    private static final String HEADER = "source,region,year,indicator,value,unit,period,scope,published";
    private static final String[] CELL = {
        "region_code", "year", "indicator_code", "value", "basis", "coverage", "status"
    };

    @TempDir
    Path folder;

    private JobRun records(String... rows) throws IOException {
        String[] lines = new String[rows.length + 1];
        lines[0] = HEADER;
        System.arraycopy(rows, 0, lines, 1, rows.length);
        return JobRun.in(folder).record("records.csv", lines).published();
    }

    @Test
    void aFigureRollsUpThroughEveryLevelWithItsCoverage() throws IOException {
        var job = records(
                "a,530523105,2022,DIS01,10,件,,,", // 象达镇, one of 10 townships of 龙陵县
                "b,530523101,2022,DIS01,5余,件,,,");
        assertThat(job.columns("yearbook.csv", CELL))
                .containsExactly(
                        "00 2022 DIS01 15 rolled_up 1/34 E",
                        "53 2022 DIS01 15 rolled_up 1/16 E",
                        "5305 2022 DIS01 15 rolled_up 1/5 E",
                        "530523 2022 DIS01 15 rolled_up 2/10 E",
                        "530523101 2022 DIS01 5 reported  E",
                        "530523105 2022 DIS01 10 reported  A");
    }

    @Test
    void aRegionsOwnFigureStandsBeforeTheSumOfItsParts() throws IOException {
        var job = records("a,530523105,2022,DIS01,10,件,,,", "b,530523,2022,DIS01,100,件,,,", "c,5305,2022,DIS01,0,件,,,");
        assertThat(job.columns("yearbook.csv", CELL))
                .contains("530523 2022 DIS01 100 reported  A", "5305 2022 DIS01 0 reported  A");
        assertThat(job.columns("yearbook.csv", CELL)).contains("53 2022 DIS01 0 rolled_up 1/16 A");
    }

    @Test
    void aPartWithAnIndicatorOfItsOwnIsStatedOfTheWholeTooUnlessThatIsStatedAndDoesNotFillIt() throws IOException {
        JobRun job = JobRun.in(folder)
                .report("龙陵县2022年法治政府建设年度报告.txt", "龙陵县2022年法治政府建设年度报告\n全年办理人大代表建议45件、政协提案60件。")
                .report("施甸县2022年法治政府建设年度报告.txt", "施甸县2022年法治政府建设年度报告\n全年办理人大代表建议、政协提案80件，其中政协提案50件。")
                .published();
        assertThat(job.columns("observations.csv", "region_code", "indicator_code", "value", "scope"))
                .containsExactly(
                        "530521 SUP01 80 self",
                        "530521 SUP12 50 self",
                        "530523 SUP01 45 part",
                        "530523 SUP01 60 part",
                        "530523 SUP11 45 self",
                        "530523 SUP12 60 self");
        assertThat(job.columns("yearbook.csv", "region_code", "indicator_code", "value"))
                .filteredOn(cell -> cell.startsWith("53052"))
                .containsExactly("530521 SUP01 80", "530521 SUP12 50", "530523 SUP11 45", "530523 SUP12 60");
        assertThat(job.rows("findings.csv")).isEmpty();
    }

    @Test
    void sentencesThatBeginWithOfWhichCountPartsOfWhatStandsBeforeThem() throws IOException {
        JobRun job = JobRun.in(folder)
                .report(
                        "龙陵县2022年法治政府建设年度报告.txt",
                        "龙陵县2022年法治政府建设年度报告\n全年办理行政处罚案件120件。其中，市场监管领域行政处罚案件80件。" + "其中，文化领域行政处罚案件20件。\n其中丙镇办理行政处罚案件7件。")
                .published();
        assertThat(job.columns("observations.csv", "indicator_code", "value", "scope"))
                .containsExactly("ENF06 120 self", "ENF06 7 self");
        assertThat(job.columns("unclassified.csv", "value")).containsExactly("80", "20");
    }

    @Test
    void aRateIsNeverSummedButComputedWhereItsPartsAreKnown() throws IOException {
        var job = records(
                "a,530523,2022,DIS01,300,件,,,",
                "a,530523,2022,DIS02,200,件,,,",
                "a,530523,2022,DEC07,80,%,,,",
                "b,530521,2022,DIS03,50,%,,,");
        assertThat(job.columns("yearbook.csv", CELL))
                .containsExactly(
                        "00 2022 DIS01 300 rolled_up 1/34 A",
                        "00 2022 DIS02 200 rolled_up 1/34 A",
                        "00 2022 DIS03 66.67 computed  A",
                        "53 2022 DIS01 300 rolled_up 1/16 A",
                        "53 2022 DIS02 200 rolled_up 1/16 A",
                        "53 2022 DIS03 66.67 computed  A",
                        "5305 2022 DIS01 300 rolled_up 1/5 A",
                        "5305 2022 DIS02 200 rolled_up 1/5 A",
                        "5305 2022 DIS03 66.67 computed  A",
                        "530521 2022 DIS03 50 reported  A",
                        "530523 2022 DEC07 80 reported  A",
                        "530523 2022 DIS01 300 reported  A",
                        "530523 2022 DIS02 200 reported  A",
                        "530523 2022 DIS03 66.67 computed  A");
    }

    @Test
    void amongSeveralFiguresScopeThenExactnessThenPublicationThenPlaceDecides() throws IOException {
        var job = records(
                "part,530523,2020,DIS01,9,件,,part,2023-01-01",
                "whole,530523,2020,DIS01,1余,件,,self,2021-01-01",
                "inexact,530523,2021,DIS01,9余,件,,,2023-01-01",
                "exact,530523,2021,DIS01,2,件,,,2021-01-01",
                "later,530523,2022,DIS01,3,件,,,2023-01-02",
                "zearlier,530523,2022,DIS01,9,件,,,2023-01-01",
                "same,530523,2023,DIS01,9,件,,,",
                "same,530523,2023,DIS01,4,件,,,",
                "none,530523,2019,DIS01,7,件,,department,",
                "none,530523,2018,DIS01,7,件,cumulative,,");
        assertThat(job.columns("yearbook.csv", "region_code", "year", "value"))
                .filteredOn(cell -> cell.startsWith("530523"))
                .containsExactly("530523 2020 1", "530523 2021 2", "530523 2022 3", "530523 2023 4");
        assertThat(job.columns("findings.csv", "rule", "severity", "year", "indicator_code", "sources"))
                .containsExactly(
                        "conflict info 2020 DIS01 whole line 3; part line 2",
                        "conflict warning 2021 DIS01 exact line 5; inexact line 4",
                        "conflict warning 2022 DIS01 later line 6; zearlier line 7",
                        "conflict warning 2023 DIS01 same line 9; same line 8");
    }

    @Test
    void whichFileARowStandsInDecidesNothing() throws IOException {
        String[] rows = {"a,530523,2022,DIS01,9,件,,,", "a,530523,2022,DIS01,4,件,,,"};
        for (int first = 0; first < 2; first++) {
            var job = JobRun.in(folder.resolve("order" + first))
                    .record("1.csv", HEADER, rows[first])
                    .record("2.csv", HEADER, rows[1 - first])
                    .published();
            assertThat(job.columns("yearbook.csv", "region_code", "value")).contains("530523 9");
        }
    }

    @Test
    void decimalsAreExact() throws IOException {
        var job = records(
                "a,530523,2022,SUP05,0.1,万元,,,",
                "b,530521,2022,SUP05,0.2,万元,,,",
                "c,530524,2022,SUP05,12345678901234.5678,亿元,,,",
                "d,530581,2022,SUP05,1,元,,,");
        assertThat(job.columns("yearbook.csv", "region_code", "value"))
                .contains("530524 123456789012345678", "530581 0.0001", "5305 123456789012345678.3001");
    }

    @Test
    void figuresThatContradictEachOtherAreFound() throws IOException {
        var job = records(
                "a,530523,2022,PET01,967,件,,,",
                "a,530523,2022,PET02,70,件,,,",
                "a,530523,2022,PET03,32,件,,,",
                "a,530523,2022,PET04,15,件,,,",
                "a,530523,2022,PET05,904,件,,,",
                "a,530523,2022,DIS01,100,件,,,",
                "a,530523,2022,DIS02,98,件,,,",
                "a,530523,2022,DIS03,98.4,%,,,");
        assertThat(job.rows("findings.csv")).singleElement().satisfies(finding -> {
            assertThat(finding)
                    .containsEntry("rule", "PET-sum")
                    .containsEntry("region_code", "530523")
                    .containsEntry("year", "2022")
                    .containsEntry("indicator_code", "PET01");
            assertThat(finding.get("message")).contains("967", "1021");
            assertThat(finding.get("sources")).isEqualTo("a line 2; a line 3; a line 4; a line 5; a line 6");
        });
    }
}
