package org.yearbook.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.SAXException;

/** The rows of the first sheet of an XLSX workbook, streamed; the locator is the row's number in the sheet. */
final class XlsxRows implements RowReader {
    private static final int MOST_COLUMNS = 1_000;

    private final String name;
    private OPCPackage workbook;
    private InputStream sheet;
    private XMLStreamReader xml;
    private XlsxCells cells;
    private Columns columns;
    private int lastNumber;

    XlsxRows(Path file, String name, Consumer<String> notices) throws IOException, RefusedFileException {
        this.name = name;
        try {
            open(file, notices);
        } catch (IOException | RefusedFileException e) {
            close();
            throw e;
        } catch (OpenXML4JException | SAXException | XMLStreamException | RuntimeException e) {
            close();
            // whatever a broken package makes the library throw, it is no workbook
            throw new RefusedFileException("文件不是 XLSX 工作簿", "the file is no XLSX workbook");
        }
    }

    private void open(Path file, Consumer<String> notices)
            throws IOException, OpenXML4JException, SAXException, XMLStreamException, RefusedFileException {
        workbook = OPCPackage.open(file.toFile(), PackageAccess.READ);
        var reader = new XSSFReader(workbook);
        XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
        if (!sheets.hasNext()) {
            throw new RefusedFileException("工作簿没有工作表", "the workbook has no sheet");
        }
        sheet = sheets.next();
        if (sheets.hasNext()) {
            notices.accept(name + ": only its first sheet, " + sheets.getSheetName() + ", is read");
        }
        cells = new XlsxCells(new ReadOnlySharedStringsTable(workbook, false), reader.getStylesTable());
        xml = XMLHelper.newXMLInputFactory().createXMLStreamReader(sheet);
        SheetRow header = nextRow();
        columns = Columns.of(header == null ? List.of() : header.cells());
        if (!columns.missing().isEmpty()) {
            throw new RefusedFileException(Message.missingColumns(columns));
        }
        if (!columns.unknown().isEmpty()) {
            notices.accept(name + ": columns ignored: " + String.join(", ", columns.unknown()));
        }
    }

    @Override
    public Row next() {
        if (xml == null) {
            return null;
        }
        try {
            SheetRow row = nextRow();
            return row == null ? null : row(row);
        } catch (XMLStreamException | RuntimeException e) {
            xml = null;
            return new MalformedRow(
                    name,
                    Locator.line(lastNumber + 1),
                    new Message("工作表从此行起已损坏，无法读取", "the sheet is broken from this row on"),
                    "");
        }
    }

    private Row row(SheetRow row) {
        List<String> values = row.cells();
        // cells behind the last column of the header hold remarks; they belong to no column
        String[] array = Arrays.copyOf(values.toArray(new String[0]), Math.max(values.size(), columns.width()));
        boolean tooWide = values.stream().skip(columns.width()).anyMatch(cell -> !cell.isBlank());
        return tooWide
                ? new MalformedRow(
                        name,
                        Locator.line(row.number()),
                        Message.width(values.size(), columns.width()),
                        CsvLine.join(array))
                : new ReportRecord(name, Locator.line(row.number()), columns, array);
    }

    /** The next row that has any text. */
    private SheetRow nextRow() throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT
                    && xml.getLocalName().equals("row")) {
                SheetRow row = readRow();
                if (!row.cells().stream().allMatch(String::isBlank)) {
                    return row;
                }
            }
        }
        return null;
    }

    private SheetRow readRow() throws XMLStreamException {
        String number = xml.getAttributeValue(null, "r");
        lastNumber = number == null ? lastNumber + 1 : Integer.parseInt(number);
        var values = new ArrayList<String>();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("row")) {
                break;
            }
            if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("c")) {
                String reference = xml.getAttributeValue(null, "r");
                int column = reference == null ? values.size() : new CellReference(reference).getCol();
                String text = cells.text(xml);
                while (values.size() < Math.min(column, MOST_COLUMNS)) {
                    values.add("");
                }
                if (column < MOST_COLUMNS) {
                    values.add(text);
                }
            }
        }
        return new SheetRow(lastNumber, values);
    }

    @Override
    public void close() {
        try {
            if (sheet != null) {
                sheet.close();
            }
            if (workbook != null) {
                workbook.revert();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record SheetRow(int number, List<String> cells) {}
}
