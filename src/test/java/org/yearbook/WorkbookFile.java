package org.yearbook;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook of an edition, read back through the names that it defines. */
final class WorkbookFile extends XSSFWorkbook {
    private static final Pattern COLUMN = Pattern.compile("(T[0-9_]+)\\.(.+)");

    WorkbookFile(Path file) throws IOException {
        super(file.toString());
    }

    List<XSSFSheet> sheets() {
        var sheets = new ArrayList<XSSFSheet>();
        sheetIterator().forEachRemaining(sheet -> sheets.add((XSSFSheet) sheet));
        return sheets;
    }

    /** The summary tables, without the lists around them. */
    List<XSSFTable> tables() {
        return sheets().stream()
                .flatMap(sheet -> sheet.getTables().stream())
                .filter(table -> table.getName().matches("T[0-9_]+"))
                .toList();
    }

    /** The lines of a table, each by the keys of its columns; cells without content are left out. */
    List<Map<String, Cell>> lines(XSSFTable table) {
        var keys = new HashMap<Integer, String>();
        for (Name name : getAllNames()) {
            Matcher column = COLUMN.matcher(name.getNameName());
            if (column.matches() && column.group(1).equals(table.getName())) {
                var area = new AreaReference(name.getRefersToFormula(), getSpreadsheetVersion());
                keys.put((int) area.getFirstCell().getCol(), column.group(2));
            }
        }
        var lines = new ArrayList<Map<String, Cell>>();
        for (int r = table.getStartRowIndex() + 1; r <= table.getEndRowIndex(); r++) {
            var line = new HashMap<String, Cell>();
            for (Cell cell : table.getXSSFSheet().getRow(r)) {
                if (!cell.toString().isEmpty()) {
                    line.put(keys.get(cell.getColumnIndex()), cell);
                }
            }
            lines.add(line);
        }
        return lines;
    }

    /** The cell that a reference such as {@code '数字来源'!A6} or a hyperlink leads to. */
    Row row(String reference) {
        var place = new CellReference(reference);
        return getSheet(place.getSheetName()).getRow(place.getRow());
    }

    /** The figure that a cell shows, as far as a spreadsheet program keeps its digits. */
    static BigDecimal figure(Cell cell) {
        return BigDecimal.valueOf(cell.getNumericCellValue()).stripTrailingZeros();
    }
}
