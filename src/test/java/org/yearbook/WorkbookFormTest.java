package org.yearbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.FileSystemUtils;

/** The form of the workbooks of the sample: each point of {@code src/docs/checklist.md} that a program can check. */
class WorkbookFormTest {
    private static final Pattern REFERENCE = Pattern.compile("'?([^'!]+)'?!\\$?([A-Z]+)\\$?(\\d+)(:.*)?");

    @TempDir
    static Path folder;

    private static JobRun job;

    @BeforeAll
    static void publish() throws IOException {
        job = JobRun.in(folder);
        FileSystemUtils.copyRecursively(Path.of("input"), job.input());
        job.published("--yearbook.publisher=某市统计局", "--yearbook.edition=2024-05-01");
    }

    static List<Path> workbooks() {
        return IntStream.of(2021, 2022, 2023)
                .mapToObj(year -> file("yearbook-" + year + ".xlsx"))
                .toList();
    }

    static List<Path> all() {
        var all = new ArrayList<>(workbooks());
        all.add(file("yearbook-series.xlsx"));
        return all;
    }

    private static Path file(String name) {
        return job.output().resolve("2024-05-01").resolve(name);
    }

    @ParameterizedTest
    @MethodSource("all")
    void theContentsLeadToEverySheetAndEverySheetBack(Path file) throws IOException {
        try (var workbook = new WorkbookFile(file)) {
            var reached = new HashSet<String>();
            for (XSSFHyperlink link : workbook.getSheet("目录").getHyperlinkList()) {
                reached.add(target(link));
            }
            for (XSSFSheet sheet : workbook.sheets()) {
                assertThat(sheet.getSheetName().equals("目录") || reached.contains(sheet.getSheetName()))
                        .as(sheet.getSheetName())
                        .isTrue();
                if (!Set.of("封面", "目录").contains(sheet.getSheetName())) {
                    assertThat(sheet.getHyperlinkList())
                            .extracting(WorkbookFormTest::target)
                            .contains("目录");
                }
                for (XSSFHyperlink link : sheet.getHyperlinkList()) {
                    assertThat(workbook.getSheet(target(link)))
                            .as(link.getLocation())
                            .isNotNull();
                    assertThat(link.getTooltip().length()).isLessThanOrEqualTo(255);
                }
            }
        }
    }

    private static String target(XSSFHyperlink link) {
        String location = link.getLocation();
        return location.substring(1, location.lastIndexOf('!') - 1).replace("''", "'");
    }

    @ParameterizedTest
    @MethodSource("all")
    void aTableHasOneRowOfHeadsAndNoMergedCells(Path file) throws IOException {
        try (var workbook = new WorkbookFile(file)) {
            var names = new HashSet<String>();
            for (XSSFSheet sheet : workbook.sheets()) {
                assertThat(sheet.getTables()).hasSizeLessThanOrEqualTo(1);
                for (XSSFTable table : sheet.getTables()) {
                    assertThat(names.add(table.getName())).isTrue();
                    assertThat(table.getCTTable().isSetAutoFilter()).isTrue();
                    heads(sheet, table);
                    var area = new CellRangeAddress(
                            table.getStartRowIndex(), table.getEndRowIndex(), 0, table.getEndColIndex());
                    assertThat(sheet.getMergedRegions()).noneMatch(area::intersects);
                }
            }
        }
    }

    private static void heads(XSSFSheet sheet, XSSFTable table) {
        var heads = new HashSet<String>();
        for (int i = 0; i <= table.getEndColIndex(); i++) {
            String head = sheet.getRow(table.getStartRowIndex()).getCell(i).getStringCellValue();
            String column =
                    table.getCTTable().getTableColumns().getTableColumnArray(i).getName();
            assertThat(column.replace("_x000a_", "\n")).isEqualTo(head);
            assertThat(heads.add(head)).as("second head " + head).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void aTablePrintsOnA4WithItsHeadOnEveryPage(Path file) throws IOException {
        try (var workbook = new WorkbookFile(file)) {
            for (XSSFTable table : workbook.tables()) {
                XSSFSheet sheet = table.getXSSFSheet();
                assertThat(sheet.getPrintSetup().getPaperSizeEnum()).isEqualTo(PaperSize.A4_PAPER);
                assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
                assertThat(sheet.getFitToPage()).isTrue();
                assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
                assertThat(sheet.getRepeatingRows().getLastRow()).isEqualTo(table.getStartRowIndex());
                assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
                assertThat(sheet.getPaneInformation().getHorizontalSplitPosition())
                        .isEqualTo((short) (table.getStartRowIndex() + 1));
                assertThat(sheet.getFooter().getRight()).contains("&P", "&N");
                assertThat(width(sheet, table)).as(sheet.getSheetName()).isLessThanOrEqualTo(185);
                assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).startsWith("表 ");
                assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).startsWith("Table ");
                assertThat(sheet.getRow(2).getCell(table.getEndColIndex()).getStringCellValue())
                        .startsWith("单位");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void aTableHasThreeLines(Path file) throws IOException {
        try (var workbook = new WorkbookFile(file)) {
            for (XSSFTable table : workbook.tables()) {
                XSSFSheet sheet = table.getXSSFSheet();
                for (int column = 0; column <= table.getEndColIndex(); column++) {
                    var head = sheet.getRow(table.getStartRowIndex())
                            .getCell(column)
                            .getCellStyle();
                    assertThat(head.getBorderTop()).isEqualTo(BorderStyle.MEDIUM);
                    assertThat(head.getBorderBottom()).isEqualTo(BorderStyle.THIN);
                    for (int row = table.getStartRowIndex() + 1; row <= table.getEndRowIndex(); row++) {
                        Cell cell = sheet.getRow(row).getCell(column);
                        boolean last = row == table.getEndRowIndex();
                        assertThat(
                                        cell == null
                                                ? BorderStyle.NONE
                                                : cell.getCellStyle().getBorderBottom())
                                .isEqualTo(last ? BorderStyle.MEDIUM : BorderStyle.NONE);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void theStubIsIndentedByLevel(Path file) throws IOException {
        try (var workbook = new WorkbookFile(file)) {
            for (XSSFTable table : workbook.tables()) {
                String before = "";
                for (var line : workbook.lines(table)) {
                    String code = line.get("region_code").getStringCellValue();
                    assertThat(code).isGreaterThanOrEqualTo(before);
                    before = code;
                    var stub = line.get("region").getCellStyle();
                    int level = code.equals("00") ? 0 : List.of(2, 4, 6, 9).indexOf(code.length()) + 1;
                    assertThat((int) stub.getIndention()).as(code).isEqualTo(level);
                    assertThat(stub.getAlignment()).isEqualTo(HorizontalAlignment.LEFT);
                    line.values().stream()
                            .filter(cell -> cell.getCellType() == CellType.NUMERIC)
                            .forEach(cell -> assertThat(cell.getCellStyle().getAlignment())
                                    .isEqualTo(HorizontalAlignment.RIGHT));
                }
            }
        }
    }

    /** In characters; 185 of them are A4 landscape at 0.7 of the size: 6.3 points. */
    private static int width(XSSFSheet sheet, XSSFTable table) {
        return IntStream.rangeClosed(0, table.getEndColIndex())
                .map(i -> sheet.getColumnWidth(i) / 256)
                .sum();
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyFigureHasRoomInItsColumn(Path file) throws IOException {
        try (var workbook = new WorkbookFile(file)) {
            var formatter = new DataFormatter();
            for (XSSFTable table : workbook.tables()) {
                for (var line : workbook.lines(table)) {
                    for (Cell cell : line.values()) {
                        if (cell.getCellType() == CellType.NUMERIC) {
                            int characters = table.getXSSFSheet().getColumnWidth(cell.getColumnIndex()) / 256;
                            assertThat(formatter.formatCellValue(cell).length()).isLessThan(characters);
                        }
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyChapterHasAChartOfTheFiguresBesideIt(Path file) throws IOException {
        try (var workbook = new WorkbookFile(file)) {
            for (XSSFSheet sheet : workbook.sheets()) {
                if (sheet.getSheetName().endsWith("章 简要说明")) {
                    var drawing = sheet.getDrawingPatriarch();
                    assertThat(drawing.getCharts()).hasSize(1);
                    refersToItsFigures(sheet, drawing.getCharts().get(0));
                    var frame = drawing.getCTDrawing().getTwoCellAnchorArray(0).getGraphicFrame();
                    assertThat(frame.getNvGraphicFramePr().getCNvPr().getDescr())
                            .contains("图：", "Chart: ");
                }
            }
        }
    }

    private static void refersToItsFigures(XSSFSheet sheet, XSSFChart chart) {
        var series = chart.getChartSeries().get(0).getSeries(0);
        Matcher values = REFERENCE.matcher(series.getValuesData().getDataRangeReference());
        assertThat(values.matches()).isTrue();
        assertThat(values.group(1)).isEqualTo(sheet.getSheetName());
        int first = Integer.parseInt(values.group(3)) - 1;
        for (int i = 0; i < series.getValuesData().getPointCount(); i++) {
            Row row = sheet.getRow(first + i);
            assertThat(row.getCell(0).getStringCellValue())
                    .isEqualTo(series.getCategoryData().getPointAt(i).toString());
            Object point = series.getValuesData().getPointAt(i);
            if (point instanceof Double value) {
                assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(value);
            }
        }
    }

    @Test
    void coverNotesAndAnnexSayWhatAReaderNeeds() throws IOException {
        try (var workbook = new WorkbookFile(file("yearbook-2023.xlsx"))) {
            assertThat(text(workbook.getSheet("封面")))
                    .contains("法治政府建设统计年鉴", "2023", "Statistical Yearbook", "某市统计局", "2024年5月1日", "2024-05-01");
            assertThat(text(workbook.getSheet("编者说明"))).contains("覆盖范围", "≈ 123", "※ 123", "斜体", "这是第一版。");
            assertThat(text(workbook.getSheet("质量附录"))).contains("县级 county", "单位不符 unit", "conflict");
            assertThat(text(workbook.getSheet("来源清单"))).contains("jinyun-2023.txt", "2024-01-30");
            assertThat(text(workbook.getSheet("核查发现"))).contains("PET-sum");
            assertThat(text(workbook.getSheet("第7章 简要说明"))).contains("本章反映矛盾纠纷", "县级 county");
            assertThat(text(workbook.getSheet("第7章 指标解释"))).contains("DIS02/DIS01×100", "排查发现或者受理的各类矛盾纠纷件数");
            var properties = workbook.getProperties().getCoreProperties();
            assertThat(properties.getTitle()).contains("2023");
            assertThat(properties.getCreator()).isEqualTo("某市统计局");
            assertThat(properties.getUnderlyingProperties().getLanguageProperty())
                    .contains("zh-CN");
        }
    }

    private static String text(XSSFSheet sheet) {
        var text = new StringBuilder();
        for (Row row : sheet) {
            row.forEach(cell -> text.append(cell).append('\n'));
        }
        return text.toString();
    }

    @Test
    void theNextEditionSaysWhatChanged() throws IOException {
        job.record("more.csv", "source,region,year,indicator,value", "s,530523,2023,DIS01,7");
        assertThat(job.run("--yearbook.edition=next")).isZero();
        try (var workbook = new WorkbookFile(job.output().resolve("next/yearbook-2023.xlsx"))) {
            assertThat(text(workbook.getSheet("编者说明"))).contains("上一版为 2024-05-01。输入文件新增 1 个，改动 0 个，删除 0 个。");
        }
    }
}
