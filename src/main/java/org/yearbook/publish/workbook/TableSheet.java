package org.yearbook.publish.workbook;

import java.io.IOException;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.yearbook.tabulate.Cell;
import org.yearbook.tabulate.YearbookTable;
import org.yearbook.tabulate.YearbookTable.Head;
import org.yearbook.tabulate.YearbookTable.Line;

/**
 * Writes one table onto one sheet: titles, unit, one row of heads, lines as they come, notes. Heads and lines are a
 * named Excel table.
 */
final class TableSheet {
    private static final int UNIT_ROW = 2;
    private static final int HEAD_ROW = 3;
    private static final int INDENT = 1;
    /** Room for the deepest indent. */
    private static final int INDENT_ROOM = 6;
    /** A character of a table in characters of the first font, in which columns are measured. */
    private static final double SIZE = 0.82;
    /** Between columns. */
    private static final double GAP = 1.5;

    private static final double WIDEST_REGION = 20;
    private static final double WIDEST_TEXT = 36;
    private static final double NARROWER_TEXT = 24;
    private static final double NARROWEST = 9;
    /** A table narrower than this would have notes higher than itself. */
    private static final int LEAST = 126;

    private static final int MOST_STRETCHED = 20;
    /** Titles and unit, which every page repeats with the head. */
    private static final double HEAD_POINTS = 60;

    private final Book book;
    private final SXSSFSheet sheet;
    private final YearbookTable table;
    private final double[] widths;
    private final float headHeight;
    private final LineWriter lines;
    private int next = HEAD_ROW + 1;
    private double points;
    private Line held;
    private Marking heldMarking;

    /** Begins the sheet. */
    TableSheet(Book book, String name, YearbookTable table) throws IOException {
        this.book = book;
        this.table = table;
        this.sheet = book.sheet(name, true);
        this.widths = widths();
        this.headHeight = IntStream.range(0, widths.length)
                .mapToObj(i -> Look.HEAD.height(head(i), widths[i]))
                .max(Float::compare)
                .orElseThrow();
        setUp();
        book.line(sheet, 0, widths.length, width(), "表 " + table.number() + "  " + table.titleZh(), Look.TITLE);
        book.line(sheet, 1, widths.length, width(), "Table " + table.number() + "  " + table.titleEn(), Look.SUBTITLE);
        Row unit = sheet.createRow(UNIT_ROW);
        book.link(book.text(unit, 0, "← 目录", book.theme().of(Look.BACK)), FrontMatter.CONTENTS, 0, "返回目录 Contents");
        book.text(
                unit,
                widths.length - 1,
                table.unit().isEmpty() ? "单位见表 Units in the table" : "单位：" + table.unit() + " Unit",
                book.theme().of(Look.UNIT));
        Row head = sheet.createRow(HEAD_ROW);
        head.setHeightInPoints(headHeight);
        for (int i = 0; i < widths.length; i++) {
            book.text(head, i, head(i), book.theme().of(Look.HEAD));
        }
        lines = book.lines(sheet);
    }

    private double[] widths() {
        double[] all = widths(WIDEST_TEXT);
        if (DoubleStream.of(all).sum() > LEAST) {
            all = widths(NARROWER_TEXT);
        }
        double more = (LEAST - DoubleStream.of(all).sum()) / table.columns().size();
        for (int i = table.stub().size(); i < all.length && more > 0; i++) {
            all[i] = Math.min(all[i] + more, Math.max(all[i], MOST_STRETCHED));
        }
        return all;
    }

    /** Widths that figures and the words of heads need; texts of the stub may take that many characters. */
    private double[] widths(double widestText) {
        int stub = table.stub().size();
        var all = new double[stub + table.columns().size()];
        for (int i = 0; i < all.length; i++) {
            double entries = headAt(i).characters() * SIZE + GAP;
            double head = Look.HEAD.longestWord(head(i));
            all[i] = i >= stub
                    ? Math.max(NARROWEST, Math.max(entries, head))
                    : Math.max(
                            head,
                            isRegion(i)
                                    ? Math.min(entries, WIDEST_REGION) + INDENT_ROOM
                                    : Math.min(entries, widestText));
        }
        return all;
    }

    private boolean isRegion(int column) {
        return headAt(column).key().equals("region");
    }

    private double width() {
        return DoubleStream.of(widths).sum();
    }

    private Head headAt(int column) {
        int stub = table.stub().size();
        return column < stub ? table.stub().get(column) : table.columns().get(column - stub);
    }

    private String head(int column) {
        Head head = headAt(column);
        String unit = head.unit().isEmpty() ? "" : "\n（" + head.unit() + "）";
        return head.nameZh() + unit + "\n" + head.nameEn();
    }

    private void setUp() {
        for (int i = 0; i < widths.length; i++) {
            book.width(sheet, i, widths[i]);
        }
        sheet.createFreezePane(table.stub().size(), HEAD_ROW + 1);
        sheet.setRepeatingRows(new CellRangeAddress(0, HEAD_ROW, -1, -1));
    }

    /** Writes the lines of a region. */
    void write(List<Line> more, Marking marking) throws IOException {
        for (Line line : more) {
            if (held != null) {
                line(held, heldMarking, false);
            }
            held = line;
            heldMarking = marking;
        }
    }

    /** Closes the table: its last line, its name, its notes. */
    void finish() throws IOException {
        line(held, heldMarking, true);
        lines.stop();
        name();
        next++;
        for (String note : table.notes()) {
            Row row = book.line(sheet, next++, widths.length, width(), note, Look.NOTE);
            points += row.getHeightInPoints();
        }
        Paper.LANDSCAPE.fit(sheet, width(), points, HEAD_POINTS + headHeight);
    }

    private void line(Line line, Marking marking, boolean last) throws IOException {
        float height = height(line);
        points += height;
        if (height > Book.LINE_HEIGHT) {
            lines.line(next, height);
        } else {
            lines.line(next);
        }
        int stub = line.stub().size();
        for (int i = 0; i < stub; i++) {
            int indent = isRegion(i) ? line.indent() * INDENT : 0;
            book.text(lines, i, line.stub().get(i), book.theme().stub(indent, last));
        }
        for (int i = 0; i < line.cells().size(); i++) {
            Cell figure = line.cells().get(i);
            int decimals = line.decimals()[i];
            if (figure != null) {
                int marks = Marks.of(figure, decimals, marking);
                lines.number(stub + i, figure.value(), book.theme().figure(decimals, marks, last));
                marking.link(figure, sheet, next, stub + i);
            } else if (last) {
                // only the line that closes the table needs its empty cells
                lines.empty(stub + i, book.theme().figure(decimals, 0, true));
            }
        }
        lines.end();
        next++;
    }

    private float height(Line line) {
        float height = Book.LINE_HEIGHT;
        for (int i = 0; i < line.stub().size(); i++) {
            double room = widths[i] - (isRegion(i) ? 2 * line.indent() : 0);
            height = Math.max(height, Look.GRID_TEXT.height(line.stub().get(i), room));
        }
        return height;
    }

    /** The range as an Excel table, which filters and can be referred to, and of each indicator its column. */
    private void name() {
        var area = new AreaReference(
                new CellReference(HEAD_ROW, 0),
                new CellReference(next - 1, widths.length - 1),
                SpreadsheetVersion.EXCEL2007);
        String name = "T" + table.number().replace('-', '_').replace('(', '_').replace(")", "");
        List<String> heads =
                IntStream.range(0, widths.length).mapToObj(this::head).toList();
        book.table(sheet, area, name, table.titleZh() + " " + table.titleEn(), heads);
        for (int i = 0; i < widths.length; i++) {
            String column = CellReference.convertNumToColString(i);
            String range = "!$" + column + "$" + (HEAD_ROW + 2) + ":$" + column + "$" + next;
            book.name(name + "." + headAt(i).key(), Book.reference(sheet.getSheetName()) + range);
        }
    }
}
