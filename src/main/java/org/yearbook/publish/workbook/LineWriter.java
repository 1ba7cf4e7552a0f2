package org.yearbook.publish.workbook;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SheetDataWriter;
import org.yearbook.publish.text.Utf8Output;

/**
 * Writes the rows of one sheet. What stands around tables comes from POI as rows and cells. The lines of tables, which are
 * nearly all of a workbook, go straight into the same part of the file: {@link #start}, lines one below the other,
 * {@link #stop}.
 */
final class LineWriter extends SheetDataWriter {
    private static final byte[][] CELLS =
            IntStream.range(0, 100).mapToObj(LineWriter::cell).toArray(byte[][]::new);
    private static final byte[] ROW = utf8("<row r=\"");
    private static final byte[] HEIGHT = utf8("\" customHeight=\"1\" ht=\"");
    private static final byte[] ROW_END = utf8("</row>");
    private static final byte[] OPEN_END = utf8("\">");
    private static final byte[] EMPTY_END = utf8("\"/>");
    private static final byte[] NUMBER = utf8("\"><v>");
    private static final byte[] NUMBER_END = utf8("</v></c>");
    private static final byte[] TEXT = utf8("\" t=\"inlineStr\"><is><t>");
    private static final byte[] SPACED_TEXT = utf8("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
    private static final byte[] TEXT_END = utf8("</t></is></c>");

    /** Of the sheet's part; set while the class above is constructed. */
    private OutputStream part;

    private Utf8Output out;
    private byte[] row;
    private byte[][] styles = {};

    LineWriter() throws IOException {}

    @Override
    protected OutputStream decorateOutputStream(FileOutputStream file) {
        part = file;
        return file;
    }

    /** Lines follow, below all rows that POI has written. */
    void start() throws IOException {
        _out.flush();
        out = new Utf8Output(part);
    }

    /** Rows of POI may follow. */
    void stop() throws IOException {
        out.flush();
    }

    /** Begins a line, counted from 0, with the height of the sheet's rows. */
    void line(int number) throws IOException {
        begin(number);
        out.write(OPEN_END);
    }

    /** Begins a line of that height in points. */
    void line(int number, float height) throws IOException {
        begin(number);
        out.write(HEIGHT);
        out.write(utf8(Float.toString(height)));
        out.write(OPEN_END);
    }

    private void begin(int number) throws IOException {
        row = utf8(Integer.toString(number + 1));
        out.write(ROW);
        out.write(row);
    }

    /** A further cell, right of those before; it has no value. */
    void empty(int column, CellStyle style) throws IOException {
        cell(column, style);
        out.write(EMPTY_END);
    }

    /** A further cell, right of those before. */
    void number(int column, BigDecimal value, CellStyle style) throws IOException {
        cell(column, style);
        out.write(NUMBER);
        if (Utf8Output.isSmall(value)) {
            if (value.signum() < 0) {
                out.write('-');
            }
            out.decimal(value);
        } else {
            out.write(utf8(Double.toString(value.doubleValue())));
        }
        out.write(NUMBER_END);
    }

    /** A further cell, right of those before. */
    void text(int column, String text, CellStyle style) throws IOException {
        cell(column, style);
        out.write(text.equals(text.strip()) ? TEXT : SPACED_TEXT);
        out.write(utf8(XmlText.escaped(text)));
        out.write(TEXT_END);
    }

    /** Ends the line. */
    void end() throws IOException {
        out.write(ROW_END);
    }

    private void cell(int column, CellStyle style) throws IOException {
        out.write(column < CELLS.length ? CELLS[column] : cell(column));
        out.write(row);
        out.write(style(Short.toUnsignedInt(style.getIndex())));
    }

    private byte[] style(int index) {
        if (index >= styles.length) {
            styles = Arrays.copyOf(styles, index + 1);
        }
        if (styles[index] == null) {
            styles[index] = utf8("\" s=\"" + index);
        }
        return styles[index];
    }

    private static byte[] cell(int column) {
        return utf8("<c r=\"" + CellReference.convertNumToColString(column));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
