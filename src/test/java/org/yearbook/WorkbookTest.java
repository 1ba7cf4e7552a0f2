package org.yearbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbook as staff open it. */
class WorkbookTest {
    private static final int HEAD = 3;

    @TempDir
    Path folder;

    @Test
    void aSheetForEachChapterHoldsTheCellsOfYearbookCsv() throws IOException {
        JobRun job = JobRun.in(folder)
                .record(
                        "r.csv",
                        "source,region,year,indicator,value,unit",
                        "a,530523105,2022,DIS01,1234,件",
                        "a,530523105,2022,DIS02,1200,件",
                        "a,530523105,2022,REV01,0,件",
                        "a,530523105,2022,SUP05,5.51,亿元",
                        "a,530523105,2021,DIS01,7,件")
                .published();
        try (var workbook = new XSSFWorkbook(
                job.edition().resolve("yearbook-2022.xlsx").toFile().toString())) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(2);
            Sheet disputes = workbook.getSheetAt(0);
            assertThat(disputes.getSheetName()).isEqualTo("7-1 矛盾纠纷化解与权益救济（2022年）");
            assertThat(disputes.getRow(0).getCell(0).getStringCellValue()).isEqualTo("表 7-1  矛盾纠纷化解与权益救济（2022年）");
            assertThat(disputes.getRow(HEAD).getCell(2).getStringCellValue()).isEqualTo("排查、受理矛盾纠纷\n（件）");
            assertThat(figures(disputes)).isEqualTo(published(job, "2022", "7"));
            assertThat(figures(workbook.getSheetAt(1))).isEqualTo(published(job, "2022", "8"));
        }
    }

    /** Region code and head to figure. */
    private static Map<String, BigDecimal> figures(Sheet sheet) {
        var figures = new HashMap<String, BigDecimal>();
        Row head = sheet.getRow(HEAD);
        for (int r = HEAD + 1; sheet.getRow(r) != null && sheet.getRow(r).getLastCellNum() > 2; r++) {
            Row row = sheet.getRow(r);
            for (int c = 2; c < row.getLastCellNum(); c++) {
                if (row.getCell(c) != null && !row.getCell(c).toString().isEmpty()) {
                    String indicator = head.getCell(c).getStringCellValue().split("\n")[0];
                    figures.put(
                            row.getCell(0).getStringCellValue() + " " + indicator,
                            BigDecimal.valueOf(row.getCell(c).getNumericCellValue())
                                    .stripTrailingZeros());
                }
            }
        }
        return figures;
    }

    private static Map<String, BigDecimal> published(JobRun job, String year, String chapter) throws IOException {
        var figures = new HashMap<String, BigDecimal>();
        for (Map<String, String> row : job.rows("yearbook.csv")) {
            if (row.get("year").equals(year) && row.get("chapter").equals(chapter)) {
                figures.put(
                        row.get("region_code") + " " + row.get("indicator"),
                        new BigDecimal(row.get("value")).stripTrailingZeros());
            }
        }
        return figures;
    }
}
