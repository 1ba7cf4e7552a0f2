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
    void aReportOfAYearThatWasAlreadyThereIsFound() throws IOException {
        var job = JobRun.in(folder)
                .report("first.txt", "龙陵县2022年法治政府建设年度报告\n\n全年排查矛盾纠纷967件。\n")
                .report("second.txt", "龙陵县2022年法治政府建设年度报告\n\n全年排查矛盾纠纷968件。\n")
                .published();
        assertThat(findings(job, "repeated")).containsExactly("repeated warning 530523 2022  first.txt; second.txt");
        assertThat(findings(job, "conflict")).hasSize(1);
    }
}
