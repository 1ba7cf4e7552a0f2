package org.yearbook.publish.workbook;

import java.io.IOException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SheetDataWriter;

/** Writes numbers, which most cells are, in one piece and without a decimal point that says nothing. */
final class NumberWriter extends SheetDataWriter {
    private final StringBuilder text = new StringBuilder();
    private int row;

    NumberWriter() throws IOException {}

    @Override
    public void writeRow(int number, SXSSFRow content) throws IOException {
        row = number;
        super.writeRow(number, content);
    }

    @Override
    public void writeCell(int column, Cell cell) throws IOException {
        if (cell == null || cell.getCellType() != CellType.NUMERIC) {
            super.writeCell(column, cell);
            return;
        }
        double value = cell.getNumericCellValue();
        text.setLength(0);
        text.append("<c r=\"")
                .append(CellReference.convertNumToColString(column))
                .append(row + 1);
        text.append("\" s=\"").append(cell.getCellStyle().getIndex()).append("\"><v>");
        if (value == (long) value) {
            text.append((long) value);
        } else {
            text.append(value);
        }
        _out.append(text.append("</v></c>"));
    }
}
