package org.yearbook.publish;

import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.yearbook.tabulate.Basis;
import org.yearbook.tabulate.YearbookTable;
import org.yearbook.tabulate.YearbookTable.Head;
import org.yearbook.tabulate.YearbookTable.Line;

/** Writes one table onto one sheet: title, English title, unit, head, lines, notes. */
final class TableSheet {
    private static final int HEAD_ROW = 3;
    private static final int CHARACTER = 256;
    private static final int FIGURE_WIDTH = 12;
    private static final int STUB_WIDTH = 22;
    private static final int CODE_WIDTH = 11;
    private static final float HEAD_HEIGHT = 66;
    private static final float LINE_HEIGHT = 20;
    /** Characters across A4 landscape at two thirds of the size, which is still read with ease. */
    private static final int FITS_ON_A_PAGE = 160;

    private final Sheet sheet;
    private final Theme theme;
    private final YearbookTable table;
    /** Of each column, so that its figures stand in line. */
    private final int[] decimals;

    TableSheet(Sheet sheet, Theme theme, YearbookTable table) {
        this.sheet = sheet;
        this.theme = theme;
        this.table = table;
        this.decimals = new int[table.columns().size()];
        for (Line line : table.lines()) {
            for (int i = 0; i < decimals.length; i++) {
                var figure = line.cells().get(i);
                decimals[i] = Math.max(
                        decimals[i], figure == null ? 0 : figure.value().scale());
            }
        }
    }

    void write() {
        setUp();
        title(0, "表 " + table.number() + "  " + table.titleZh(), theme.title());
        title(1, "Table " + table.number() + "  " + table.titleEn(), theme.subtitle());
        head();
        int row = HEAD_ROW + 1;
        for (int i = 0; i < table.lines().size(); i++) {
            line(row++, table.lines().get(i), i == table.lines().size() - 1);
        }
        row++;
        for (String note : table.notes()) {
            text(row++, 0, note, theme.text());
        }
    }

    private void setUp() {
        int stub = table.stub().size();
        int width = table.columns().size() * FIGURE_WIDTH;
        for (int i = 0; i < stub; i++) {
            String key = table.stub().get(i).key();
            int characters = key.endsWith("code") || key.equals("unit") ? CODE_WIDTH : STUB_WIDTH;
            sheet.setColumnWidth(i, characters * CHARACTER);
            width += characters;
        }
        for (int i = 0; i < table.columns().size(); i++) {
            sheet.setColumnWidth(stub + i, FIGURE_WIDTH * CHARACTER);
        }
        sheet.createFreezePane(stub, HEAD_ROW + 1);
        // a table wider than a page goes on beside it, with its stub and head repeated
        sheet.setRepeatingRows(new CellRangeAddress(0, HEAD_ROW, -1, -1));
        sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, stub - 1));
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        print.setLeftToRight(true);
        if (width <= FITS_ON_A_PAGE) {
            sheet.setFitToPage(true);
            print.setFitWidth((short) 1);
            print.setFitHeight((short) 0);
        }
        sheet.getFooter().setCenter("&P / &N");
    }

    /** Within the stub, so that it is whole on each page that a wide table takes. */
    private void title(int number, String text, CellStyle style) {
        text(number, 0, text, style);
        sheet.getRow(number).setHeightInPoints(number > 0 || table.stub().size() > 2 ? LINE_HEIGHT : LINE_HEIGHT * 2);
        sheet.addMergedRegion(
                new CellRangeAddress(number, number, 0, table.stub().size() - 1));
    }

    private void head() {
        List<Head> stub = table.stub();
        List<Head> columns = table.columns();
        Row row = sheet.createRow(HEAD_ROW);
        row.setHeightInPoints(HEAD_HEIGHT);
        for (int i = 0; i < stub.size(); i++) {
            text(row, i, stub.get(i).nameZh() + "\n" + stub.get(i).nameEn(), theme.head());
        }
        for (int i = 0; i < columns.size(); i++) {
            Head head = columns.get(i);
            String unit = head.unit().isEmpty() ? "" : "\n（" + head.unit() + "）";
            text(row, stub.size() + i, head.nameZh() + unit, theme.head());
        }
    }

    private void line(int number, Line line, boolean last) {
        Row row = sheet.createRow(number);
        int at = 0;
        for (int i = 0; i < line.stub().size(); i++) {
            boolean region = table.stub().get(i).key().equals("region");
            text(row, at++, line.stub().get(i), theme.stub(region ? line.indent() : 0, last));
        }
        for (int i = 0; i < line.cells().size(); i++) {
            var figure = line.cells().get(i);
            // only the line that closes the table needs its empty cells
            if (figure != null || last) {
                Cell cell = row.createCell(at + i);
                boolean derived = figure != null && figure.basis() != Basis.REPORTED;
                cell.setCellStyle(theme.figure(decimals[i], derived, last));
                if (figure != null) {
                    cell.setCellValue(figure.value().doubleValue());
                }
            }
        }
    }

    private void text(int row, int column, String text, CellStyle style) {
        text(sheet.createRow(row), column, text, style);
    }

    private static void text(Row row, int column, String text, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellValue(text);
        cell.setCellStyle(style);
    }
}
