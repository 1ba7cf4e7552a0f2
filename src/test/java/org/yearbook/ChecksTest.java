package org.yearbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the checks find, and what they let pass. */
class ChecksTest {
    private static final String HEADER = "source,region,year,indicator,value,unit,scope";
    private static final String[] FINDING = {"rule", "severity", "region_code", "year", "indicator_code", "sources"};

    @TempDir
    Path folder;

    private JobRun records(String... rows) throws IOException {
        String[] lines = new String[rows.length + 1];
        lines[0] = HEADER;
        System.arraycopy(rows, 0, lines, 1, rows.length);
        return JobRun.in(folder).record("records.csv", lines);
    }

    private static List<String> findings(JobRun job, String rule) throws IOException {
        return job.columns("findings.csv", FINDING).stream()
                .filter(finding -> finding.startsWith(rule + " "))
                .toList();
    }

    @Test
    void aFigureThatIsNotPlausibleForTheLevelIsFound() throws IOException {
        var job = records(
                        "a,530523105,2022,ORG01,120,次,",
                        "a,530523105,2023,ORG01,121,次,",
                        "a,530523,2023,ORG01,1210,次,",
                        "a,530523105,2023,DIS01,20000.5,件,")
                .published();
        assertThat(findings(job, "range"))
                .containsExactly(
                        "range warning 530523105 2023 DIS01 a line 5", "range warning 530523105 2023 ORG01 a line 3");
        assertThat(job.columns("findings.csv", "message"))
                .contains(
                        "“党委（党组）理论学习中心组学法次数”为 121次，超出合理范围 0 – 120 | ORG01 is 121, plausible is 0 – 120: sessions of one"
                                + " study group: ten a month at most");
    }

    @Test
    void aJumpFromOneYearToTheNextIsFound() throws IOException {
        var job = records(
                        "up,5305,2019,DIS01,100,件,",
                        "up,5305,2020,DIS01,1000,件,", // ten times, not more
                        "up,5305,2021,DIS01,10001,件,",
                        "down,5305,2022,DIS01,1000,件,",
                        "small,5305,2019,DIS02,1,件,",
                        "small,5305,2020,DIS02,99,件,",
                        "small,5305,2021,DIS02,0,件,",
                        "small,5305,2022,DIS02,100,件,",
                        "gap,5323,2019,DIS01,1,件,",
                        "gap,5323,2021,DIS01,1000,件,",
                        "part,5323,2022,DIS01,100000,件,part",
                        "other,5325,2023,DIS01,100000,件,")
                .published();
        assertThat(findings(job, "jump"))
                .containsExactly(
                        "jump warning 5305 2021 DIS01 up line 3; up line 4",
                        "jump warning 5305 2022 DIS01 up line 4; down line 5",
                        "jump warning 5305 2022 DIS02 small line 8; small line 9");
        assertThat(job.columns("findings.csv", "message"))
                .contains(
                        "“排查、受理矛盾纠纷”为 10001件，上年为 1000，相差超过 10 倍 | DIS01 is 10001 after 1000 in the year before, more than"
                                + " 10 times");
    }

    @Test
    void factorAndFloorOfAJumpAreSettings() throws IOException {
        var job = records("a,5305,2021,DIS01,20,件,", "a,5305,2022,DIS01,41,件,");
        assertThat(findings(job.published(), "jump")).isEmpty();
        assertThat(findings(
                        job.named("strict")
                                .published("--yearbook.check.jump.factor=2", "--yearbook.check.jump.floor=40"),
                        "jump"))
                .containsExactly("jump warning 5305 2022 DIS01 a line 2; a line 3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yearbook.check.jump.factor=0.9",
                "yearbook.check.jump.factor=many",
                "yearbook.check.jump.floor=-1",
                "yearbook.check.report-figures=0"
            })
    void aWrongSettingEndsTheRun(String setting) throws IOException {
        assertThat(records("a,5305,2021,DIS01,20,件,").run("--" + setting)).isEqualTo(2);
    }

    @Test
    void childrenAboveTheirParentAreFound() throws IOException {
        var job = records(
                        "p,5334,2021,DIS01,10,件,",
                        "a,533401,2021,DIS01,4,件,",
                        "b,533422,2021,DIS01,7,件,", // 11 > 10
                        "p,5334,2022,DIS01,11,件,",
                        "a,533401,2022,DIS01,4,件,",
                        "b,533422,2022,DIS01,7,件,", // 11 = 11
                        "p,5334,2020,DIS01,10余,件,",
                        "a,533401,2020,DIS01,19,件,",
                        "p,5334,2019,DIS01,10,件,",
                        "a,533401,2019,DIS01,19余,件,",
                        "p,5334,2018,DIS01,10,件,part",
                        "a,533401,2018,DIS01,19,件,",
                        "p,5334,2017,DEC07,10,%,",
                        "a,533401,2017,DEC07,90,%,")
                .published();
        assertThat(findings(job, "children")).containsExactly("children warning 5334 2021 DIS01 p line 2; b line 4");
        assertThat(job.columns("findings.csv", "message"))
                .contains("“排查、受理矛盾纠纷”为 10，小于已有数据的 2 个下级地区之和 11（最大为德钦县） | DIS01 is 10, less than the sum 11 of"
                        + " the 2 regions below that have a figure (largest: 533422)");
    }

    @Test
    void childrenThatAreSumsThemselvesAreComparedToo() throws IOException {
        var job = records("p,5305,2021,DIS01,10,件,", "t,530523105,2021,DIS01,12,件,")
                .published();
        assertThat(findings(job, "children")).containsExactly("children warning 5305 2021 DIS01 p line 2");
    }

    @Test
    void oneReportUnderTwoNamesIsFound() throws IOException {
        String text = "龙陵县2022年法治政府建设年度报告\n\n全年排查矛盾纠纷967件，化解950件。行政复议收到申请12件。\n";
        var job = JobRun.in(folder)
                .report("a.txt", text)
                .report("copy of a.txt", text)
                .published();
        assertThat(job.columns("findings.csv", FINDING))
                .containsExactly("identical info 530523 2022  a.txt; copy of a.txt");
        assertThat(job.columns("yearbook.csv", "region_code", "indicator_code", "value"))
                .contains("530523 DIS01 967", "5305 DIS01 967");
    }

    @Test
    void theFiguresOfOneRegionUnderAnothersNameAreFound() throws IOException {
        var job = records(
                        "a,530521,2022,DIS01,967,件,",
                        "a,530521,2022,DIS02,950,件,",
                        "a,530521,2022,REV01,12,件,",
                        "b,530523,2022,DIS01,967,件,",
                        "b,530523,2022,DIS02,950,件,",
                        "b,530523,2022,REV01,12,件,",
                        "z,530524,2022,DIS01,0,件,", // nothing happened in two places: no copy
                        "z,530524,2022,DIS02,0,件,",
                        "z,530524,2022,REV01,0,件,",
                        "y,530502,2022,DIS01,0,件,",
                        "y,530502,2022,DIS02,0,件,",
                        "y,530502,2022,REV01,0,件,",
                        "x,530523,2023,DIS01,967,件,",
                        "x,530523,2023,DIS02,950,件,",
                        "x,530523,2023,REV01,13,件,")
                .published();
        assertThat(findings(job, "identical")).containsExactly("identical warning 530523 2022  a; b");
    }

    @Test
    void aReportOfAYearThatWasAlreadyThereIsFound() throws IOException {
        var job = JobRun.in(folder)
                .report("first.txt", "龙陵县2022年法治政府建设年度报告\n\n全年排查矛盾纠纷967件。\n")
                .report("second.txt", "龙陵县2022年法治政府建设年度报告\n\n全年排查矛盾纠纷968件。\n")
                .published();
        assertThat(findings(job, "repeated")).containsExactly("repeated warning 530523 2022  first.txt; second.txt");
        assertThat(findings(job, "conflict")).hasSize(1);
    }

    @Test
    void singleRecordsOfSeveralSourcesAreNoReports() throws IOException {
        var job = records("a,530521,2022,DIS01,967,件,", "b,530521,2022,DIS02,950,件,", "c,530521,2022,REV01,12,件,");
        assertThat(job.published().rows("findings.csv")).isEmpty();
    }
}
