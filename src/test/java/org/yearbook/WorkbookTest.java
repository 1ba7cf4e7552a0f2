package org.yearbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the workbooks say. */
class WorkbookTest {
    private static final String HEADER = "source,region,year,indicator,value,unit,evidence,published";

    @TempDir
    Path folder;

    private static WorkbookFile open(JobRun job, String name) throws IOException {
        return new WorkbookFile(job.edition().resolve(name));
    }

    @Test
    void marksSayWhatAFigureIs() throws IOException {
        JobRun job = JobRun.in(folder)
                .record(
                        "r.csv",
                        HEADER,
                        "a,530523,2022,DIS01,1234余,件,,",
                        "b,530521,2022,DIS01,10,件,,",
                        "c,530521,2022,DIS01,11,件,,",
                        "a,530523,2022,DIS02,617,件,,",
                        "a,530523,2022,DIS12,0.001,万元,,",
                        "a,530521,2022,DIS12,0.12,万元,,")
                .published();
        try (var workbook = open(job, "yearbook-2022.xlsx")) {
            Map<String, Map<String, Cell>> lines = byRegion(workbook, "T7_1");
            assertThat(format(lines.get("530523").get("DIS01"))).isEqualTo("\"≈\"#,##0");
            assertThat(format(lines.get("530521").get("DIS01"))).isEqualTo("\"※\"#,##0");
            assertThat(format(lines.get("5305").get("DIS01"))).isEqualTo("\"≈\"#,##0");
            assertThat(format(lines.get("530523").get("DIS03"))).isEqualTo("\"≈\"#,##0.00");
            assertThat(format(lines.get("530523").get("DIS12"))).isEqualTo("\"…\"");
            assertThat(format(lines.get("530521").get("DIS12"))).isEqualTo("#,##0.00");
            assertThat(isItalic(workbook, lines.get("530523").get("DIS02"))).isFalse();
            assertThat(isItalic(workbook, lines.get("5305").get("DIS02"))).isTrue();
            assertThat(isItalic(workbook, lines.get("530523").get("DIS03"))).isTrue();
            assertThat(texts(workbook.getSheet("7-1 矛盾纠纷排查化解")))
                    .anyMatch(text -> text.startsWith("① 未报告的，按“化解、调处成功矛盾纠纷”除以“排查、受理矛盾纠纷”计算。"))
                    .anyMatch(text -> text.startsWith("注：") && text.contains("县级 2/2978") && text.contains("省级 1/34"))
                    .anyMatch(text -> text.startsWith("符号：") && text.contains("≈") && text.contains("※"))
                    .anyMatch(text -> text.startsWith("资料来源："))
                    .contains("#化解、调处成功矛盾纠纷\n（件）\nDisputes resolved");
        }
    }

    private static Map<String, Map<String, Cell>> byRegion(WorkbookFile workbook, String table) {
        var lines = new HashMap<String, Map<String, Cell>>();
        workbook.lines(workbook.getTable(table))
                .forEach(line -> lines.put(line.get("region_code").toString(), line));
        return lines;
    }

    private static String format(Cell cell) {
        return cell.getCellStyle().getDataFormatString();
    }

    private static boolean isItalic(WorkbookFile workbook, Cell cell) {
        return workbook.getFontAt(cell.getCellStyle().getFontIndex()).getItalic();
    }

    private static List<String> texts(XSSFSheet sheet) {
        var texts = new ArrayList<String>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.STRING && !cell.toString().isEmpty()) {
                    texts.add(cell.getStringCellValue());
                }
            }
        }
        return texts;
    }

    @Test
    void aReportedFigureLeadsToItsSentence() throws IOException {
        JobRun job = JobRun.in(folder)
                .record(
                        "r.csv",
                        HEADER,
                        "=cmd,530523,2022,DIS01,1234,件,=1+1 全年排查矛盾纠纷1234件,2023-01-12",
                        "b,530523,2022,DIS02,9,件,,",
                        "b,530521,2022,REV01,3,件,@复议3件,")
                .published();
        try (var workbook = open(job, "yearbook-2022.xlsx")) {
            var figure = (XSSFCell) byRegion(workbook, "T7_1").get("530523").get("DIS01");
            Row row = workbook.row(figure.getHyperlink().getLocation());
            assertThat(IntStream.range(0, 11).mapToObj(i -> row.getCell(i).toString()))
                    .containsExactly(
                            "530523",
                            "龙陵县",
                            "DIS01",
                            "排查、受理矛盾纠纷",
                            "1234.0",
                            "件",
                            "采用：本地区报告\nreported",
                            "=cmd",
                            "第 2 行 line 2",
                            "2023-01-12",
                            "=1+1 全年排查矛盾纠纷1234件");
            assertThat(row.getCell(10).getCellType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(10).getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(figure.getHyperlink().getTooltip()).contains("=cmd", "line 2", "全年排查矛盾纠纷1234件");
        }
    }

    @Test
    void aSentenceLongerThanACellIsCutAndNotRefused() throws IOException {
        JobRun job = JobRun.in(folder)
                .record("r.csv", HEADER, "a,530523,2022,DIS01,1,件," + "排查\u0001".repeat(12_000) + ",")
                .published();
        try (var workbook = open(job, "yearbook-2022.xlsx")) {
            var figure = (XSSFCell) byRegion(workbook, "T7_1").get("530523").get("DIS01");
            Row row = workbook.row(figure.getHyperlink().getLocation());
            assertThat(row.getCell(10).getStringCellValue())
                    .startsWith("排查")
                    .endsWith("…")
                    .hasSize(32_767);
            assertThat(row.getHeightInPoints()).isLessThan(410);
        }
        assertThat(job.rows("observations.csv").get(0).get("evidence")).hasSize(36_000);
    }

    @Test
    void moreFiguresThanTheSettingAllowsAreNotListedWithTheirSources() throws IOException {
        JobRun job = JobRun.in(folder)
                .record(
                        "r.csv",
                        HEADER,
                        "a,53,2022,DIS01,5,件,s,",
                        "b,530523,2022,DIS01,1,件,t,",
                        "b,530521,2022,DIS01,2,件,u,")
                .published("--yearbook.workbook.sources=3");
        try (var workbook = open(job, "yearbook-2022.xlsx")) {
            Map<String, Map<String, Cell>> lines = byRegion(workbook, "T7_1");
            assertThat(((XSSFCell) lines.get("53").get("DIS01")).getHyperlink()).isNotNull();
            assertThat(((XSSFCell) lines.get("530523").get("DIS01")).getHyperlink())
                    .isNull();
            assertThat(texts(workbook.getSheet("数字来源"))).anyMatch(text -> text.contains("列至地级"));
        }
    }

    @Test
    void aProvinceHasRoomForItsOwnSources() throws IOException {
        JobRun job = JobRun.in(folder)
                .record(
                        "r.csv",
                        HEADER,
                        "a,330102,2022,DIS01,5,件,s,",
                        "b,330105,2022,DIS01,1,件,t,",
                        "c,330106,2022,DIS01,1,件,t,",
                        "d,330108,2022,DIS01,1,件,t,",
                        "e,530523,2022,DIS01,2,件,u,",
                        "f,530523105,2022,DIS01,3,件,v,")
                .published("--yearbook.workbook.sources=4", "--yearbook.workbook.level=township");
        try (var province = open(job, "yearbook-2022-53.xlsx")) {
            for (String region : List.of("530523", "530523105")) {
                var figure = (XSSFCell) byRegion(province, "T7_1").get(region).get("DIS01");
                assertThat(figure.getHyperlink()).as(region).isNotNull();
            }
        }
    }

    @Test
    void theSeriesShowsTheChangeOfFiguresOfOneKind() throws IOException {
        JobRun job = JobRun.in(folder)
                .record(
                        "r.csv",
                        HEADER,
                        "a,530523,2022,DIS01,80,件,,",
                        "a,530523,2023,DIS01,100,件,,",
                        "a,530521,2023,DIS01,7,件,,",
                        "a,530523,2022,DEC07,90.5,%,,",
                        "a,530523,2023,DEC07,92,%,,")
                .published();
        assertThat(job.columns(
                        "tables/7-1-series.csv",
                        "region_code",
                        "indicator_code",
                        "2022",
                        "2023",
                        "change",
                        "change_percent"))
                .contains("530523 DIS01 80 100 20 25.0", "530521 DIS01  7  ", "5305 DIS01 80 107  ");
        assertThat(job.columns("tables/4-2-series.csv", "region_code", "2022", "2023", "change", "change_percent"))
                .containsExactly("530523 90.5 92 1.5 ");
        try (var workbook = open(job, "yearbook-series.xlsx")) {
            assertThat(workbook.lines(workbook.getTable("T4_2")))
                    .singleElement()
                    .satisfies(line ->
                            assertThat(WorkbookFile.figure(line.get("change"))).isEqualByComparingTo("1.5"));
        }
    }

    @Test
    void theSettingSaysHowDeepWorkbooksListRegions() throws IOException {
        JobRun job = JobRun.in(folder)
                .record("r.csv", HEADER, "a,530523105,2022,DIS01,10,件,,", "a,530523105,2021,DEC07,10,%,,")
                .published("--yearbook.workbook.level=prefecture");
        assertThat(job.columns("tables/7-1-2022.csv", "region_code")).containsExactly("00", "53", "5305");
        try (var empty = open(job, "yearbook-2021.xlsx")) {
            assertThat(empty.tables()).isEmpty();
            assertThat(empty.sheets())
                    .extracting(XSSFSheet::getSheetName)
                    .containsExactly("封面", "目录", "编者说明", "质量附录", "核查发现", "来源清单", "数字来源");
        }
        assertThat(job.run("--yearbook.workbook.level=township", "--yearbook.edition=deep"))
                .isZero();
        Path deep = job.output().resolve("deep");
        assertThat(deep.resolve("tables/7-1-2022-53.csv")).exists();
        try (var province = new WorkbookFile(deep.resolve("yearbook-2022-53.xlsx"))) {
            assertThat(byRegion(province, "T7_1")).containsOnlyKeys("53", "5305", "530523", "530523105");
        }
        assertThat(deep.resolve("yearbook-2022-33.xlsx")).doesNotExist();
    }

    @Test
    void manyFindingsAndALongNameHaveRoom() throws IOException {
        String name = "国家级经济技术开发区".repeat(4);
        Path codebook = Files.createDirectories(folder.resolve("codebook"));
        Files.writeString(
                codebook.resolve("regions-added.csv"),
                "code,name,level,parent,note\n530599," + name + ",county,5305,\n");
        // the built-in changes are of regions that the built-in file adds
        Files.writeString(codebook.resolve("territory.csv"), "old,new,from,change,note\n");
        var rows = IntStream.range(0, 201).mapToObj(i -> "s" + i + ",530599,2022,DIS01," + i + ",件,,");
        JobRun job = JobRun.in(folder)
                .record("r.csv", Stream.concat(Stream.of(HEADER), rows).toArray(String[]::new))
                .published("--yearbook.codebook=" + codebook);
        try (var workbook = open(job, "yearbook-2022.xlsx")) {
            Cell stub = byRegion(workbook, "T7_1").get("530599").get("region");
            assertThat(stub.getStringCellValue()).hasSize(40).isEqualTo(name);
            assertThat(stub.getRow().getHeightInPoints()).isGreaterThan(30);
            assertThat(stub.getCellStyle().getWrapText()).isTrue();
            assertThat(Collections.frequency(texts(workbook.getSheet("核查发现")), "conflict"))
                    .isEqualTo(200);
        }
    }
}
