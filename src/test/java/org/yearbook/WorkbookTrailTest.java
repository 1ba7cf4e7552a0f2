package org.yearbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a workbook says of how its figures came about, and what of them is revised. */
class WorkbookTrailTest {
    private static final String HEADER = "source,region,year,indicator,value,unit,scope,period,evidence";

    @TempDir
    static Path folder;

    private static JobRun job;

    @BeforeAll
    static void publish() throws IOException {
        JobRun first = JobRun.in(folder)
                .record(
                        "r.csv",
                        HEADER,
                        "a,533401,2022,DIS01,9,件,,,",
                        "c,533422,2022,DIS01,30余,件,,,",
                        "c,533422,2022,REV01,4,件,,,",
                        "m,330103,2020,DIS01,1,件,,,",
                        "m,330105,2020,DIS01,2,件,,,",
                        "m,330105,2021,DIS01,4,件,,,")
                .published();
        assertThat(sheets(first)).doesNotContain("修订");
        job = first.named("second")
                .record(
                        "r.csv",
                        HEADER,
                        "a,533401,2022,DIS01,10,件,,,排查十件",
                        "b,533401,2022,DIS01,8余,件,,,约八件",
                        "e,533401,2022,DIS01,10,件,part,,",
                        "p,533401,2022,DIS01,3,件,part,,",
                        "z,533401,2022,DIS01,2,件,department,,",
                        "y,533401,2022,DIS01,99,件,,cumulative,",
                        "a,533401,2022,DIS02,5,件,,,",
                        "c,533422,2022,DIS01,30余,件,,,",
                        "c,533422,2022,DIS02,9,件,,,",
                        "m,330103,2020,DIS01,1,件,,,",
                        "n,330103,2020,DIS01,5,件,,,",
                        "m,330105,2020,DIS01,2,件,,,",
                        "m,330105,2021,DIS01,4,件,,,")
                .corrections("533422,2022,DIS02,20,误写,王某,2023-05-04")
                .published();
    }

    private static List<String> sheets(JobRun edition) throws IOException {
        try (var workbook = new WorkbookFile(edition.edition().resolve("yearbook-2022.xlsx"))) {
            var names = new ArrayList<String>();
            workbook.sheetIterator().forEachRemaining(sheet -> names.add(sheet.getSheetName()));
            return names;
        }
    }

    /** The rows of the sheet of sources from that which the figure leads to, as long as they are of the same cell. */
    private static List<String> trail(String region, String indicator) throws IOException {
        try (var workbook = new WorkbookFile(job.edition().resolve("yearbook-2022.xlsx"))) {
            var figure = (XSSFCell) line(workbook, "T7_1", region).get(indicator);
            Row row = workbook.row(figure.getHyperlink().getLocation());
            var rows = new ArrayList<String>();
            for (Row next = row;
                    next != null
                            && next.getCell(0).toString().equals(region)
                            && next.getCell(2).toString().equals(indicator);
                    next = row.getSheet().getRow(next.getRowNum() + 1)) {
                rows.add(text(next));
            }
            return rows;
        }
    }

    private static String text(Row row) {
        var cells = new ArrayList<String>();
        for (int i = 4; i < 12; i++) {
            cells.add(row.getCell(i) == null ? "" : row.getCell(i).toString().replace('\n', ' '));
        }
        return String.join("|", cells);
    }

    private static Map<String, Cell> line(WorkbookFile workbook, String table, String region) {
        return workbook.lines(workbook.getTable(table)).stream()
                .filter(line -> line.get("region_code").toString().equals(region))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aReportedFigureHasItsSourceAndWhatElseWasSaid() throws IOException {
        assertThat(trail("533401", "DIS01"))
                .containsExactly(
                        "10.0|件|采用：本地区报告 reported|a|第 2 行 line 2||排查十件|conflict：“排查、受理矛盾纠纷”采用 10件，另一来源为 8件 | published 10,"
                                + " another source says 8 conflict：“排查、受理矛盾纠纷”采用 10件，另一来源为 3件 | published 10, another"
                                + " source says 3 修订 revised：9 → 10，新增来源 source_added；来源有变 source_changed",
                        "8.0|件|未采用：非精确数 not used: inexact|b|第 3 行 line 3||约八件|",
                        "10.0|件|采用 published|e|第 4 行 line 4|||",
                        "3.0|件|未采用：部分数 not used: a part|p|第 5 行 line 5|||",
                        "99.0|件|未采用：累计数 not used: cumulative|y|第 7 行 line 7|||",
                        "2.0|件|未采用：部门数 not used: a department's|z|第 6 行 line 6|||");
    }

    @Test
    void ofACellStatedOftenTheFirstStatementsAreListedAndTheOthersCounted(@TempDir Path alone) throws IOException {
        var lines = new ArrayList<>(List.of(HEADER));
        for (int value = 1; value <= 50; value++) {
            lines.add("s,533401,2022,DIS01," + value + ",件,,,");
        }
        JobRun often =
                JobRun.in(alone).record("r.csv", lines.toArray(new String[0])).published();
        try (var workbook = new WorkbookFile(often.edition().resolve("yearbook-2022.xlsx"))) {
            List<String> rows = new ArrayList<>();
            for (Row row : workbook.getSheet("数字来源")) {
                if (row.getCell(0) != null && row.getCell(0).toString().equals("533401")) {
                    rows.add(text(row));
                }
            }
            assertThat(rows).hasSize(16);
            assertThat(rows.get(0))
                    .startsWith("50.0|件|采用")
                    .endsWith("另有 39 项，见 findings.csv | 39 more in findings.csv");
            assertThat(rows.get(14)).contains("not used: there is a later source");
            assertThat(rows.get(15)).isEqualTo("|件|另有 35 条，见 observations.csv 35 more in observations.csv|||||");
        }
    }

    @Test
    void aCorrectedFigureHasTheCorrectionAndTheReport() throws IOException {
        assertThat(trail("533422", "DIS02"))
                .containsExactly(
                        "20.0|件|采用：人工更正 corrected by staff|corrections.csv|第 2 行 line 2|||correction：“化解、调处成功矛盾纠纷”按更正采用"
                                + " 20件，原为 9件；理由：误写（王某，2023-05-04） | corrected to 20 from 9",
                        "9.0|件|已更正 corrected|c|第 10 行 line 10|||");
    }

    @Test
    void aSumHasTheRegionsThatItIsOf() throws IOException {
        assertThat(trail("5334", "DIS01"))
                .containsExactly("40.0|件|汇总 2/3 rolled up|香格里拉市 10 + 德钦县 ≈30 无数据 no figure：维西傈僳族自治县||||修订"
                        + " revised：39 → 40，新增来源 source_added；来源有变 source_changed");
        assertThat(trail("00", "DIS02"))
                .containsExactly("25.0|件|汇总 1/34 rolled up|云南省 25 无数据 no"
                        + " figure：北京市、天津市、河北省、山西省、内蒙古自治区、辽宁省、吉林省、黑龙江省等 33 个||||");
    }

    @Test
    void aComputedRateHasItsNumeratorAndDenominator() throws IOException {
        assertThat(trail("5334", "DIS03"))
                .containsExactly(
                        "62.5|%|计算 computed|DIS02 化解、调处成功矛盾纠纷 25（汇总 2/3） ÷ DIS01 排查、受理矛盾纠纷 ≈40（汇总 2/3） ×" + " 100||||");
    }

    @Test
    void revisedFiguresAreMarkedAndListed() throws IOException {
        try (var workbook = new WorkbookFile(job.edition().resolve("yearbook-2022.xlsx"))) {
            Map<String, Cell> county = line(workbook, "T7_1", "533401");
            assertThat(county.get("DIS01").getCellStyle().getDataFormatString()).isEqualTo("\"※r \"#,##0");
            assertThat(county.get("DIS02").getCellStyle().getDataFormatString())
                    .as("for the first time")
                    .isEqualTo("#,##0");
            assertThat(line(workbook, "T7_1", "5334")
                            .get("DIS01")
                            .getCellStyle()
                            .getDataFormatString())
                    .isEqualTo("\"≈r \"#,##0");
            var listed = new HashMap<String, String>();
            var texts = new ArrayList<String>();
            for (Row row : workbook.getSheet("修订")) {
                for (Cell cell : row) {
                    texts.add(cell.toString());
                }
                if (row.getLastCellNum() >= 8) {
                    var cells = new ArrayList<String>();
                    for (int i = 3; i < 8; i++) {
                        cells.add(row.getCell(i).toString().replace('\n', ' '));
                    }
                    listed.put(row.getCell(0) + " " + cells.get(0).split(" ")[0], String.join("|", cells));
                }
            }
            assertThat(listed)
                    .containsEntry(
                            "533401 DIS01",
                            "DIS01 排查、受理矛盾纠纷（件）|9.0|10.0|新增来源 source_added 来源有变" + " source_changed|a; b; e; p")
                    .containsEntry("533422 REV01", "REV01 收到行政复议申请（件）|4.0||来源撤回 source_withdrawn|c")
                    .containsEntry("533401 DIS02", "DIS02 化解、调处成功矛盾纠纷（件）||5.0|新增来源 source_added|a");
            assertThat(texts).anyMatch(text -> text.startsWith("与上一版 test 相比有 18 处不同"));
        }
    }

    @Test
    void whatIsFoundOfAPartMarksTheSumInTheSeries() throws IOException {
        try (var workbook = new WorkbookFile(job.edition().resolve("yearbook-series.xlsx"))) {
            Map<String, Cell> line = line(workbook, "T7_1", "330105");
            assertThat(line.get("2020").getNumericCellValue()).isEqualTo(7);
            assertThat(line.get("2020").getCellStyle().getDataFormatString()).startsWith("\"※");
            assertThat(line.get("2021").getCellStyle().getDataFormatString()).isEqualTo("#,##0");
        }
    }
}
