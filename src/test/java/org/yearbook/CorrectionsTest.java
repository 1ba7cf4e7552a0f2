package org.yearbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What staff set right by hand in {@code corrections.csv}. */
class CorrectionsTest {
    private static final String[] CELL = {"region_code", "indicator_code", "value", "basis", "status"};
    private static final String[] FINDING = {"rule", "severity", "region_code", "year", "indicator_code", "sources"};

    @TempDir
    Path folder;

    private JobRun job() throws IOException {
        return JobRun.in(folder)
                .record(
                        "r.csv",
                        "source,region,year,indicator,value,unit,scope",
                        "a,530523,2022,DIS01,9670余,件,",
                        "b,530523,2022,DIS01,96,件,",
                        "a,530523,2022,DIS02,950,件,",
                        "c,530523105,2022,DIS02,7,件,",
                        "d,530523,2022,REV01,12,件,department");
    }

    @Test
    void aCorrectionTakesTheCellAndTheOriginalsStay() throws IOException {
        var job =
                job().corrections("龙陵县,2022年,排查、受理矛盾纠纷,967,单位误写,王某,2023-05-04").published();
        assertThat(job.columns("yearbook.csv", CELL))
                .contains("530523 DIS01 967 reported A", "5305 DIS01 967 rolled_up A", "530523 DIS03 98.24 computed A");
        assertThat(job.columns("observations.csv", "source", "indicator_code", "value"))
                .containsExactly("a DIS01 9670", "b DIS01 96", "a DIS02 950", "d REV01 12", "c DIS02 7");
        assertThat(job.columns("findings.csv", FINDING))
                .containsExactly("correction info 530523 2022 DIS01 corrections.csv line 2; a line 2; b line 3");
        assertThat(job.rows("findings.csv").get(0).get("message"))
                .isEqualTo("“排查、受理矛盾纠纷”按更正采用 967件，原为 9670、96件；理由：单位误写（王某，2023-05-04）"
                        + " | corrected to 967 from 9670, 96");
    }

    @Test
    void anEmptyValueWithdrawsAndTheSumOfTheChildrenStandsIn() throws IOException {
        var job = job().corrections("530523,2022,DIS02,,报告已撤回,,").published();
        assertThat(job.columns("yearbook.csv", CELL)).contains("530523 DIS02 7 rolled_up A");
        assertThat(job.columns("findings.csv", FINDING))
                .contains("correction info 530523 2022 DIS02 corrections.csv line 2; a line 4");
    }

    @Test
    void aCorrectionOfADepartmentsFigureFillsTheCell() throws IOException {
        var job = job().corrections("530523,2022,REV01,13,全县数,,").published();
        assertThat(job.columns("yearbook.csv", CELL)).contains("530523 REV01 13 reported A");
    }

    @Test
    void aCorrectionThatMatchesNothingIsReportedAndNotApplied() throws IOException {
        var job = job().corrections("5305,2022,DIS01,1,,,", "530523,2021,DIS01,1,,,")
                .published();
        assertThat(job.columns("findings.csv", FINDING))
                .contains(
                        "correction warning 5305 2022 DIS01 corrections.csv line 2",
                        "correction warning 530523 2021 DIS01 corrections.csv line 3");
        assertThat(job.columns("yearbook.csv", CELL)).contains("5305 DIS01 96 rolled_up A");
    }

    @Test
    void theLastLineForACellCounts() throws IOException {
        var job = job().corrections("530523,2022,DIS01,1,,,", "530523,2022,DIS01,2,,,")
                .published();
        assertThat(job.columns("yearbook.csv", CELL)).contains("530523 DIS01 2 reported A");
        assertThat(job.columns("findings.csv", FINDING))
                .contains(
                        "correction info 530523 2022 DIS01 corrections.csv line 2",
                        "correction info 530523 2022 DIS01 corrections.csv line 3; a line 2; b line 3");
    }

    @Test
    void aRowThatCannotBeReadIsRefusedByItself() throws IOException {
        var job = job().corrections(
                        "共和镇,2022,DIS01,1,,,",
                        "530523,2022,森林面积,1,,,",
                        "530523,2022,DIS01",
                        "530523,2022,DIS01,五百,,,",
                        "\"530523\",,DIS01,3,,,")
                .published();
        assertThat(job.columns("rejected.csv", "source", "locator", "field", "reason"))
                .containsExactly(
                        "corrections.csv line 2 region region",
                        "corrections.csv line 3 indicator malformed",
                        "corrections.csv line 4  malformed",
                        "corrections.csv line 6 year missing");
        assertThat(job.columns("yearbook.csv", CELL)).contains("530523 DIS01 500 reported A");
        assertThat(new String(job.files().get("manifest.json"), StandardCharsets.UTF_8).replaceAll("\\s+", ""))
                .contains("\"counts\":{\"read\":9,\"accepted\":5,\"rejected\":4,\"unclassified\":0}");
    }

    @Test
    void chineseColumnsInAnyOrderAndEncodingAreRead() throws IOException {
        var job = job();
        Files.write(
                job.input().resolve("corrections.csv"),
                "日期,经办人,理由,数值,指标,年份,地区\n2023-05-04,王某,误写,967,排查、受理矛盾纠纷,2022,龙陵县\n"
                        .getBytes(Charset.forName("GB18030")));
        assertThat(job.published().columns("yearbook.csv", CELL)).contains("530523 DIS01 967 reported A");
    }

    @Test
    void aFileWithoutItsColumnsIsRefusedInOneLine() throws IOException {
        var job = job();
        Files.writeString(job.input().resolve("corrections.csv"), "region,year,value\n530523,2022,1\n");
        assertThat(job.published().rows("rejected.csv"))
                .singleElement()
                .satisfies(row -> assertThat(row.get("message")).contains("缺少必需的列：指标（indicator）、理由（reason）"));
    }

    @Test
    void anotherCorrectionIsAnotherEdition() throws IOException {
        var job = job().published();
        job.corrections("530523,2022,DIS01,967,,,");
        assertThat(job.run()).as("the same name").isEqualTo(2);
        assertThat(job.named("next").published().columns("yearbook.csv", CELL)).contains("530523 DIS01 967 reported A");
    }
}
