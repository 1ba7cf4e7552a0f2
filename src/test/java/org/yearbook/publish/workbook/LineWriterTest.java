package org.yearbook.publish.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines that are written past POI are read by POI as they were meant. */
class LineWriterTest {
    @TempDir
    private Path folder;

    private interface Lines {
        void write(Book book, LineWriter lines, CellStyle style) throws IOException;
    }

    /** A sheet with a row of POI's, the lines, and another row of POI's. */
    private XSSFSheet sheet(Lines content) throws IOException {
        Path file = folder.resolve("lines.xlsx");
        try (var book = new Book("lines", new Imprint("test", ""))) {
            SXSSFSheet sheet = book.sheet("lines", true);
            book.text(sheet.createRow(0), 0, "above", book.theme().of(Look.TEXT));
            LineWriter lines = book.lines(sheet);
            content.write(book, lines, book.theme().of(Look.GRID_TEXT));
            lines.stop();
            book.text(sheet.createRow(9), 0, "below", book.theme().of(Look.TEXT));
            book.save(file);
        }
        try (var workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            return workbook.getSheetAt(0);
        }
    }

    @Test
    void linesStandBetweenRowsOfPoi() throws IOException {
        XSSFSheet sheet = sheet((book, lines, style) -> {
            lines.line(3);
            lines.text(0, "text", style);
            lines.empty(2, style);
            lines.end();
            lines.line(4, 31.5f);
            lines.number(120, BigDecimal.TEN, style);
            lines.end();
        });
        assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("above");
        XSSFRow first = sheet.getRow(3);
        assertThat(first.getCell(0).getStringCellValue()).isEqualTo("text");
        assertThat(first.getCell(1)).isNull();
        assertThat(first.getCell(2).getCellType()).isEqualTo(CellType.BLANK);
        assertThat(first.getHeightInPoints()).isEqualTo(Book.LINE_HEIGHT);
        XSSFRow second = sheet.getRow(4);
        assertThat(second.getHeightInPoints()).isEqualTo(31.5f);
        assertThat(second.getCell(120).getNumericCellValue()).isEqualTo(10);
        assertThat(sheet.getRow(9).getCell(0).getStringCellValue()).isEqualTo("below");
    }

    @Test
    void textsAreReadAsTheyWere() throws IOException {
        List<String> texts = List.of(
                "",
                "朝阳区",
                "a & b < c > d \"e\" 'f'",
                "&amp;",
                " spaces ",
                "two\nlines\tand\rmore",
                "（宽）",
                "𠮷田",
                "\u00a0x");
        XSSFSheet sheet = sheet((book, lines, style) -> {
            lines.line(3);
            for (int i = 0; i < texts.size(); i++) {
                lines.text(i, texts.get(i), style);
            }
            lines.end();
        });
        for (int i = 0; i < texts.size(); i++) {
            assertThat(sheet.getRow(3).getCell(i).getStringCellValue()).isEqualTo(texts.get(i));
        }
    }

    @Test
    void whatNoXmlMayHoldIsAQuestionMark() throws IOException {
        XSSFSheet sheet = sheet((book, lines, style) -> {
            lines.line(3);
            lines.text(0, "a\u0000b\u0007c\ud842d\uffffe", style);
            lines.end();
        });
        assertThat(sheet.getRow(3).getCell(0).getStringCellValue()).isEqualTo("a?b?c?d?e");
    }

    @Test
    void numbersAreReadAsTheSameDoubles() throws IOException {
        List<BigDecimal> numbers = List.of(
                BigDecimal.ZERO,
                new BigDecimal("0.05"),
                new BigDecimal("-0.05"),
                new BigDecimal("97.130"),
                new BigDecimal("-1234567"),
                new BigDecimal("999999999999999999"),
                new BigDecimal("0.123456789012345678"),
                new BigDecimal("1234567890123456789012.5"),
                new BigDecimal("1E+300"),
                new BigDecimal("-1E-300"));
        XSSFSheet sheet = sheet((book, lines, style) -> {
            lines.line(3);
            for (int i = 0; i < numbers.size(); i++) {
                lines.number(i, numbers.get(i), style);
            }
            lines.end();
        });
        for (int i = 0; i < numbers.size(); i++) {
            assertThat(sheet.getRow(3).getCell(i).getNumericCellValue())
                    .isEqualTo(numbers.get(i).doubleValue());
        }
    }

    @Test
    void cellsHaveTheirStyles() throws IOException {
        XSSFSheet sheet = sheet((book, lines, style) -> {
            lines.line(3);
            for (int marks = 0; marks < Marks.SETS; marks++) {
                lines.number(marks, BigDecimal.ONE, book.theme().figure(2, marks, false));
            }
            book.text(lines, Marks.SETS, "=1+1", book.theme().stub(0, false));
            lines.end();
        });
        XSSFRow row = sheet.getRow(3);
        for (int marks = 0; marks < Marks.SETS; marks++) {
            assertThat(row.getCell(marks).getCellStyle().getDataFormatString()).isEqualTo(Marks.format(marks, 2));
        }
        XSSFCell formula = row.getCell(Marks.SETS);
        assertThat(formula.getStringCellValue()).isEqualTo("=1+1");
        assertThat(formula.getCellStyle().getQuotePrefixed()).isTrue();
    }
}
