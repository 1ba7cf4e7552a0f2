package org.yearbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a published figure came about, as the command tells it. */
class ExplainTest {
    @TempDir
    static Path folder;

    private static JobRun job;

    @BeforeAll
    static void publish() throws IOException {
        String header = "source,region,year,indicator,value,unit,scope,evidence";
        job = JobRun.in(folder)
                .record("r.csv", header, "a,533401,2022,DIS01,10,件,,排查十件", "a,533401,2022,DIS02,5,件,,")
                .published();
        job.named("second")
                .record(
                        "r.csv",
                        header,
                        "a,533401,2022,DIS01,10,件,,排查十件",
                        "a,533401,2022,DIS02,5,件,,",
                        "b,533401,2022,DIS01,8余,件,,约八件",
                        "p,533401,2022,DIS01,3,件,part,",
                        "z,533401,2022,DIS01,2,件,department,",
                        "c,533422,2022,DIS01,30,件,,",
                        "c,533422,2022,DIS02,9,件,,",
                        "c,533422,2022,REV01,9,件,department,")
                .corrections("533422,2022,DIS02,20,误写,王某,2023-05-04")
                .published();
    }

    private static List<String> explain(String... options) {
        var arguments = new ArrayList<>(List.of("explain", "--yearbook.output=" + job.output()));
        arguments.addAll(List.of(options));
        return printed(0, arguments);
    }

    private static List<String> printed(int exitCode, List<String> arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        var bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes));
        System.setErr(new PrintStream(bytes));
        try {
            assertThat(YearbookApplication.run(arguments.toArray(new String[0])))
                    .isEqualTo(exitCode);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void aReportedFigureNamesItsReportItsSentenceAndTheLosers() {
        assertThat(explain("--region=533401", "--year=2022", "--indicator=DIS01"))
                .containsExactly(
                        "DIS01 排查、受理矛盾纠纷，533401 云南省迪庆藏族自治州香格里拉市，2022年：10 件",
                        "版本 edition second，reported A",
                        "",
                        "规则 Rule",
                        "  采用该地区自己报告的数字。 The region's own figure.",
                        "",
                        "来源 Reports",
                        "  [采用 published] a line 2：10 件（exact year self）“排查十件”",
                        "  [未采用：非精确数 not used: inexact] b line 4：8 件（approx year self）“约八件”",
                        "  [未采用：部分数 not used: a part] p line 5：3 件（exact year part）",
                        "  [未采用：部门数 not used: a department's] z line 6：2 件（exact year department）",
                        "",
                        "发现 Findings",
                        "  conflict warning：“排查、受理矛盾纠纷”采用 10件，另一来源为 8件 | published 10, another source says 8（a line 2; b"
                                + " line 4）",
                        "  conflict info：“排查、受理矛盾纠纷”采用 10件，另一来源为 3件 | published 10, another source says 3（a line 2; p"
                                + " line 5）");
    }

    @Test
    void aSumNamesTheRegionsBelowAndTheirReports() {
        assertThat(explain("--region=迪庆州", "--year=2022年", "--indicator=排查、受理矛盾纠纷"))
                .contains(
                        "DIS01 排查、受理矛盾纠纷，5334 云南省迪庆藏族自治州，2022年：40 件",
                        "版本 edition second，rolled_up 2/3 A",
                        "  该地区未报告，由已有数据的下级地区相加。 The sum of the regions directly below that have a figure.",
                        "  533401 香格里拉市  10  reported A",
                        "    [采用 published] a line 2：10 件（exact year self）“排查十件”",
                        "  533422 德钦县  30  reported A",
                        "  无数据 no figure: 533423 维西傈僳族自治县",
                        "修订 Revisions",
                        "  10 → 40  source_added（c）");
    }

    @Test
    void aRateNamesItsParts() {
        assertThat(explain("--region=5334", "--year=2022", "--indicator=DIS03"))
                .contains("  该地区未报告，由分子 ÷ 分母计算：DIS02 化解、调处成功矛盾纠纷 25（rolled_up 2/3 A） ÷ DIS01 排查、受理矛盾纠纷"
                        + " 40（rolled_up 2/3 A）。 Computed from numerator and denominator.");
    }

    @Test
    void aCorrectedFigureNamesTheCorrection() {
        assertThat(explain("--region=533422", "--year=2022", "--indicator=DIS02"))
                .contains(
                        "  采用人工更正的数字。 The figure is one that staff corrected.",
                        "  [已更正 corrected] c line 8：9 件（exact year self）",
                        "  correction info：“化解、调处成功矛盾纠纷”按更正采用 20件，原为 9件；理由：误写（王某，2023-05-04） | corrected to 20 from"
                                + " 9（corrections.csv line 2; c line 8）");
    }

    @Test
    void aSumNamesTheCorrectionsBelow() {
        assertThat(explain("--region=5334", "--year=2022", "--indicator=DIS02"))
                .containsSequence("  533422 德钦县  20  reported A", "    [已更正 corrected] c line 8：9 件（exact year self）");
    }

    @Test
    void anEmptyCellSaysWhatDoesNotFillIt() {
        assertThat(explain("--region=533422", "--year=2022", "--indicator=REV01"))
                .contains(
                        "REV01 收到行政复议申请，533422 云南省迪庆藏族自治州德钦县，2022年：空 empty",
                        "  [未采用：部门数 not used: a department's] c line 9：9 件（exact year department）");
        assertThat(explain("--region=11", "--year=2022", "--indicator=DIS03"))
                .contains("  没有可采用的报告数，也无法由分子、分母计算。 Not reported, and its parts are not known.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--year=2022 --indicator=DIS01 | --region is missing; expected: explain --region=5305",
                "--region=共和镇 --year=2022 --indicator=DIS01 | names 6 regions: [230208104 共和镇",
                "--region=某地 --year=2022 --indicator=DIS01 | is no region",
                "--region=53 --year=soon --indicator=DIS01 | --year=soon is no year",
                "--region=53 --year=2022 --indicator=森林 | is no indicator of the codebook",
                "--region=53 --year=2022 --indicator=DIS01 --colour=red | unknown argument '--colour=red'",
                "--region=53 --year=2022 --indicator=DIS01 --yearbook.output=nowhere | there is no edition in this folder",
            })
    void aWrongArgumentSaysWhatWasExpected(String options, String message) {
        var arguments = new ArrayList<>(List.of("explain"));
        arguments.addAll(List.of(options.split(" ")));
        assertThat(String.join("\n", printed(2, arguments))).contains(message);
    }
}
