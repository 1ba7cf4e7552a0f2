package org.yearbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What the input says never becomes a formula in what is published, and can be read back as it was. */
@ExtendWith(OutputCaptureExtension.class)
class FormulasTest {
    private static final String HEADER = "source,region,year,indicator,value,unit,evidence";
    private static final String CALL = "=cmd|' /C calc'!A0";

    @TempDir
    Path folder;

    private JobRun job;

    @BeforeEach
    void records() throws IOException {
        job = JobRun.in(folder)
                .record(
                        "r.csv",
                        HEADER,
                        CALL + ",530523,2022,DIS01,7,件,+1+1",
                        "@SUM(A1),530523,2022,DIS02,1.5万,件,\"-2\"",
                        "'=already,530523,2022,DIS04,3,件,－全角",
                        "\"\t=1\",530523,2022,DIS06,4,个,'quoted'",
                        "-1,530523,2022,@words,5,个,-x",
                        CALL + ",530523,2022,DIS01,=1+1,件,")
                .report("=1+1.txt", "2022年");
    }

    @Test
    void textsStandBehindAnApostropheAndDecimalsAsTheyAre() throws IOException {
        job.published();
        assertThat(job.columns("observations.csv", "source", "value", "evidence"))
                .containsExactlyInAnyOrder(
                        "'" + CALL + " 7 '+1+1", "'@SUM(A1) 15000 -2", "''=already 3 '－全角", "'=1 4 'quoted'");
        assertThat(job.columns("unclassified.csv", "source", "indicator", "value", "evidence"))
                .containsExactly("-1 '@words 5 '-x");
        assertThat(job.columns("rejected.csv", "source", "value", "record"))
                .contains("'" + CALL + " '=1+1 '" + CALL + ",530523,2022,DIS01,=1+1,件,", "'=1+1.txt  ");
    }

    @Test
    void noCellOfAWorkbookIsAFormula() throws IOException {
        job.published();
        var texts = new ArrayList<String>();
        try (var workbook = new WorkbookFile(job.edition().resolve("yearbook-2022.xlsx"))) {
            workbook.sheets()
                    .forEach(sheet -> sheet.forEach(row -> {
                        for (Cell cell : row) {
                            assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                            if (cell.getCellType() == CellType.STRING
                                    && cell.getStringCellValue().startsWith("=")) {
                                texts.add(cell.getStringCellValue());
                                assertThat(cell.getCellStyle().getQuotePrefixed())
                                        .isTrue();
                            }
                        }
                    }));
        }
        assertThat(texts).contains(CALL);
    }

    @Test
    void theNextEditionAndExplanationsReadThemAsTheyWere(CapturedOutput log) throws IOException {
        job.published();
        JobRun same = job.named("same").published();
        assertThat(same.rows("revisions.csv")).isEmpty();
        String others =
                Files.readString(job.input().resolve("records/r.csv")).replaceFirst("(?m)^=cmd.*件,\\+.*\\n", "");
        Files.writeString(job.input().resolve("records/r.csv"), others);
        JobRun without = job.named("without").published();
        assertThat(without.columns("revisions.csv", "region_code", "indicator_code", "sources"))
                .contains("530523 DIS01 '" + CALL);
        List<String> explain = List.of(
                "explain", "--region=530523", "--year=2022", "--indicator=DIS04", "--yearbook.output=" + job.output());
        assertThat(YearbookApplication.run(explain.toArray(new String[0]))).isZero();
        assertThat(log).contains("'=already").doesNotContain("''=already");
    }
}
