package org.yearbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Bad input: each a line in rejected.csv or a clear message, and the rest is published. */
@ExtendWith(OutputCaptureExtension.class)
class InputFaultsTest {
    private static final String HEADER = "source,region,year,indicator,value,unit";
    private static final String GOOD = "good,530523,2022,DIS01,7,件";

    @TempDir
    Path folder;

    private JobRun job;

    @BeforeEach
    void oneGoodFile() throws IOException {
        job = JobRun.in(folder).record("good.csv", HEADER, GOOD);
    }

    private void publishesTheRestAndRejects(String... expected) throws IOException {
        job.published();
        assertThat(job.columns("observations.csv", "source", "value")).containsExactly("good 7");
        assertThat(job.columns("rejected.csv", "source", "locator", "reason")).containsExactly(expected);
    }

    @Test
    void aFolderThatIsNotThereIsAWrongSetting(CapturedOutput log) {
        assertThat(job.run("--yearbook.input=" + folder.resolve("nowhere"))).isEqualTo(2);
        assertThat(log).contains("yearbook.input", "nowhere", "no such folder").doesNotContain("\tat org.");
    }

    @Test
    void wrongOptionsAndSettingsEndWithTwo(CapturedOutput log) throws IOException {
        assertThat(YearbookApplication.run("--yearbook.inptu=x")).isEqualTo(2);
        assertThat(YearbookApplication.run("--input=x")).isEqualTo(2);
        assertThat(YearbookApplication.run("now")).isEqualTo(2);
        assertThat(job.run("--yearbook.workbook.level=village")).isEqualTo(2);
        assertThat(job.run("--yearbook.workbook.sources=65001")).isEqualTo(2);
        assertThat(job.run("--yearbook.edition=../x")).isEqualTo(2);
        assertThat(job.run("--yearbook.threads=many")).isEqualTo(2);
        assertThat(job.run("--yearbook.limit.pages=0")).isEqualTo(2);
        assertThat(job.run("--yearbook.limit.text=much")).isEqualTo(2);
        Path file = Files.createFile(folder.resolve("file"));
        assertThat(job.run("--yearbook.output=" + file)).isEqualTo(2);
        assertThat(job.run("--yearbook.output=" + file.resolve("below"))).isEqualTo(2);
        assertThat(log)
                .contains("inptu", "unknown argument 'now'", "village", "township", "yearbook.limit.pages")
                .doesNotContain("\tat org.");
        assertThat(job.output()).doesNotExist();
    }

    @Test
    void anEmptyFolderPublishesNothingAndSaysSo(CapturedOutput log) throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThat(job.run("--yearbook.input=" + empty)).isZero();
        assertThat(log).contains("nothing in the input folder");
        assertThat(job.edition()).doesNotExist();
    }

    @Test
    void aFileWithoutARequiredColumnIsRefusedAsAWhole() throws IOException {
        job.record("columns.csv", "source,region,year,value", "s,530523,2022,8", "s,530523,2022,9");
        publishesTheRestAndRejects("records/columns.csv line 1 malformed");
        assertThat(job.rows("rejected.csv").get(0).get("message")).contains("指标", "indicator", "columns.csv");
    }

    @Test
    void aLargeFileThatIsRefusedIsOneRow() throws IOException {
        job.record("columns.csv", "source,region,year,value", "s,530523,2022,8", "s,530523,2022,9");
        job.published("--yearbook.partition=10B", "--yearbook.gate.enabled=false");
        assertThat(job.columns("rejected.csv", "source", "locator")).containsExactly("records/columns.csv line 1");
    }

    @Test
    void rowsOfAnotherWidthCostOnlyThemselves() throws IOException {
        job.record("width.csv", HEADER, "s,530523,2022,DIS02,8", "s,530523,2022,DIS02,8,件,x", "", ",,,,,");
        publishesTheRestAndRejects("records/width.csv line 2 malformed", "records/width.csv line 3 malformed");
        assertThat(job.rows("rejected.csv").get(1).get("record")).isEqualTo("s,530523,2022,DIS02,8,件,x");
    }

    @Test
    void aQuoteThatNothingClosesCostsItsRowAlone() throws IOException {
        job.record("good.csv", HEADER, "s,\"530523,2022,DIS02,8,件", "s2,530523,2022,DIS01", GOOD);
        publishesTheRestAndRejects("records/good.csv line 2 malformed", "records/good.csv line 3 malformed");
    }

    @Test
    void aQuoteThatTheNextRowSeemsToCloseSwallowsNothing() throws IOException {
        job.record(
                "good.csv",
                HEADER + ",evidence",
                "s2,530523105,2022,DIS02,2,件,\"unclosed",
                "s3,530523105,2022,DIS04,3,件,\"third\"",
                "s4,530523105,2022,DIS06,4,个,\"fourth, with\nline break\"",
                GOOD + ",");
        job.published();
        assertThat(job.columns("observations.csv", "source", "locator", "value"))
                .containsExactlyInAnyOrder("s3 line 3 3", "s4 line 4 4", "good line 6 7");
        assertThat(job.columns("rejected.csv", "locator", "record"))
                .containsExactly("line 2 s2,530523105,2022,DIS02,2,件,\"unclosed");
    }

    @Test
    void aCellThatRefersToNothingCostsItsRowAlone() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet();
            String[][] rows = {
                HEADER.split(","),
                "s,530523,2022,DIS02,8,件".split(","),
                "s,530523,2022,DIS02,9,件".split(","),
                "s,530523,2022,DIS04,10,件".split(",")
            };
            for (int r = 0; r < rows.length; r++) {
                var row = sheet.createRow(r);
                for (int c = 0; c < rows[r].length; c++) {
                    row.createCell(c).setCellValue(rows[r][c]);
                }
            }
            sheet.getRow(2).getCell(0).getCTCell().setV("99");
            workbook.write(bytes);
        }
        job.record("broken.xlsx", bytes.toByteArray());
        job.published();
        assertThat(job.columns("observations.csv", "source", "value")).containsExactly("good 7", "s 8", "s 10");
        assertThat(job.columns("rejected.csv", "source", "locator", "reason"))
                .containsExactly("records/broken.xlsx line 3 malformed");
    }

    @Test
    void numbersOfJsonAreFigures() throws IOException {
        job.record(
                "n.jsonl",
                "{\"source\":\"a\",\"region\":530523,\"year\":2022.0,\"indicator\":\"DIS02\",\"value\":1.3287E6,\"extra\":{\"x\":[1]}}",
                "{\"source\":\"b\",\"region\":\"530523\",\"year\":2022,\"indicator\":\"DIS03\",\"value\":98.20}",
                "{\"source\":\"c\",\"region\":\"530523\",\"year\":2022,\"indicator\":\"DIS03\",\"value\":true}",
                "[1]");
        job.published();
        assertThat(job.columns("observations.csv", "source", "value"))
                .containsExactlyInAnyOrder("a 1328700", "b 98.2", "good 7");
        assertThat(job.columns("rejected.csv", "source", "reason"))
                .containsExactly("c value", "records/n.jsonl malformed");
    }

    @Test
    void unitsThatLeaveAChoiceAreRefusedAndThoseSaidTwiceAreNot() throws IOException {
        job.record(
                "u.csv",
                HEADER,
                "a,530523,2022,SUP05,5.51,亿",
                "b,530523,2022,SUP05,5.51亿,",
                "c,530523,2022,SUP05,551万元,万元",
                "d,530523,2022,DIS02,5万件,万件",
                "e,530523,2022,DIS04,1.2,万",
                "f,530523,2022,DIS06,5,（个）",
                "g,530523,2022,森林面积,3.5,万");
        job.published();
        assertThat(job.columns("observations.csv", "source", "value"))
                .containsExactlyInAnyOrder("c 551", "d 50000", "e 12000", "f 5", "good 7");
        assertThat(job.columns("rejected.csv", "source", "reason")).containsExactly("a unit", "b unit");
        assertThat(job.columns("unclassified.csv", "source", "value")).containsExactly("g 35000");
    }

    @Test
    void aFileWithLittleChineseIsStillReadInItsEncoding() throws IOException {
        var rows = new StringBuilder(HEADER).append('\n');
        for (int i = 0; i < 3_000; i++) {
            rows.append("https://example.org/reports/").append(i).append(",530523,2022,DIS01,7,\n");
        }
        rows.append("last,楚雄州,2022,DIS01,8,件\n");
        job.record("late.csv", rows.toString().getBytes(Charset.forName("GB18030")));
        job.record(
                "short.jsonl",
                "{\"source\":\"s\",\"region\":\"楚雄州\",\"year\":2022,\"indicator\":\"DIS02\",\"value\":1}\n"
                        .getBytes(Charset.forName("GB18030")));
        job.published();
        assertThat(job.rows("rejected.csv")).isEmpty();
        assertThat(job.columns("observations.csv", "source", "region_code", "value"))
                .contains("last 5323 8", "s 5323 1")
                .hasSize(3_003);
    }

    @Test
    void bytesThatAreNoTextAreNoRecords() throws IOException {
        byte[] noise = new byte[5_000];
        new Random(1).nextBytes(noise);
        job.record("noise.csv", noise).record("noise.jsonl", noise).record("noise.xlsx", noise);
        Files.write(job.input().resolve("reports/noise.txt"), noise);
        job.published();
        assertThat(job.columns("observations.csv", "source", "value")).containsExactly("good 7");
        assertThat(job.columns("rejected.csv", "source", "reason").stream().distinct())
                .containsExactly(
                        "noise.txt malformed",
                        "records/noise.csv malformed",
                        "records/noise.jsonl malformed",
                        "records/noise.xlsx malformed");
    }

    @Test
    void filesOfOtherTypesAndFilesThatCannotBeReadAreNamed() throws IOException {
        job.record("old.xls", "x");
        job.report("scan.jpg", "x");
        Files.createSymbolicLink(job.input().resolve("records/gone.csv"), Path.of("nowhere"));
        Files.createSymbolicLink(job.input().resolve("reports/gone.txt"), Path.of("nowhere"));
        publishesTheRestAndRejects(
                "gone.txt paragraph 1 malformed",
                "records/gone.csv line 1 malformed",
                "records/old.xls line 1 malformed",
                "scan.jpg paragraph 1 malformed");
    }

    @Test
    void aReportWithoutAreaOrYearIsRefusedWithTheReason() throws IOException {
        job.report("area.txt", "2022年法治政府建设情况报告\n共排查矛盾纠纷12件。");
        job.report("year.txt", "龙陵县人民政府法治政府建设情况报告\n共排查矛盾纠纷12件。");
        publishesTheRestAndRejects("area.txt paragraph 1 region", "year.txt paragraph 1 year");
    }

    @Test
    void hiddenFilesAndLockFilesAreNoInput() throws IOException {
        job.record(".hidden.csv", "x").record("~$good.xlsx", "x").record("Thumbs.db", "x");
        publishesTheRestAndRejects();
    }

    @Test
    void recordsMayBeInAnyOfTheEncodings() throws IOException {
        String row = "来源,地区,年度,指标,数值,单位\n%s,龍陵縣,２０２２,排查、受理矛盾纠纷,7,件\n";
        for (String charset : new String[] {"GB18030", "UTF-16LE", "UTF-16", "UTF-8"}) {
            job.record(
                    charset + ".csv",
                    row.formatted(charset).replace("龍陵縣", "龙陵县").getBytes(Charset.forName(charset)));
        }
        job.record("bom.csv", ("\uFEFF" + row.formatted("bom")).getBytes(StandardCharsets.UTF_8));
        String traditional = "來源,地區,年度,指標,數值,單位\nBig5,龍陵縣,2022,排查、受理矛盾糾紛,7,件\n";
        job.record("big5.csv", traditional.getBytes(Charset.forName("Big5")));
        job.published();
        assertThat(job.columns("rejected.csv", "source", "message")).isEmpty();
        assertThat(job.columns("observations.csv", "source", "region_code", "value"))
                .containsExactlyInAnyOrder(Stream.of("GB18030", "UTF-16LE", "UTF-16", "UTF-8", "bom", "Big5", "good")
                        .map(source -> source + " 530523 7")
                        .toArray(String[]::new));
    }
}
