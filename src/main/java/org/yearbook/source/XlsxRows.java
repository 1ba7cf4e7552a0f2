package org.yearbook.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The rows of the first sheet of an XLSX workbook, streamed; the locator is the row's number in the sheet. */
final class XlsxRows implements RowReader {
    private static final Message BROKEN = new Message("工作表从此行起已损坏，无法读取", "the sheet is broken from this row on");

    private final String name;
    private final Limits limits;
    private OfficeFile workbook;
    private InputStream stream;
    private SheetRows sheet;
    private Columns columns;

    XlsxRows(Path file, String name, Limits limits, Consumer<String> notices) throws IOException, RefusedFileException {
        this.name = name;
        this.limits = limits;
        try {
            open(file, notices);
        } catch (RefusedFileException e) {
            close();
            throw e;
        } catch (IOException | XMLStreamException | RuntimeException e) {
            close();
            // whatever a broken package makes the libraries throw, it is no workbook
            throw new RefusedFileException(
                    ExcessException.messageOf(e, new Message("文件不是 XLSX 工作簿", "the file is no XLSX workbook")));
        }
    }

    private void open(Path file, Consumer<String> notices)
            throws IOException, XMLStreamException, RefusedFileException {
        workbook = new OfficeFile(file, limits);
        String main = workbook.main();
        Map<String, OfficeFile.Relation> parts = workbook.relations(main);
        stream = workbook.open(firstSheet(main, parts, notices));
        sheet = new SheetRows(OfficeFile.parse(stream), new XlsxCells(strings(parts), formats(parts)), limits);
        SheetRows.SheetRow header = sheet.next();
        if (header != null && header.problem() != null) {
            throw new RefusedFileException(header.problem());
        }
        columns = Columns.of(header == null ? List.of() : header.cells());
        if (!columns.missing().isEmpty()) {
            throw new RefusedFileException(Message.missingColumns(columns));
        }
        columns.notice(name, notices);
    }

    /** The part that holds the first sheet with cells; charts may have sheets too. */
    private String firstSheet(String main, Map<String, OfficeFile.Relation> parts, Consumer<String> notices)
            throws IOException, XMLStreamException, RefusedFileException {
        String first = null;
        String firstName = "";
        try (InputStream in = workbook.open(main)) {
            XMLStreamReader xml = OfficeFile.parse(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals("sheet")) {
                    OfficeFile.Relation part = parts.get(relation(xml));
                    if (part == null || !part.is("worksheet")) {
                        continue;
                    }
                    if (first != null) {
                        notices.accept(
                                Excerpt.of(name) + ": only its first sheet, " + Excerpt.of(firstName) + ", is read");
                        return first;
                    }
                    first = part.target();
                    firstName = xml.getAttributeValue(null, "name");
                }
            }
        }
        if (first == null) {
            throw new RefusedFileException("工作簿没有工作表", "the workbook has no sheet");
        }
        return first;
    }

    /** The attribute {@code r:id}, in whichever namespace the form of the file has it. */
    private static String relation(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("id") && xml.getAttributeNamespace(i) != null) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    private SharedStrings strings(Map<String, OfficeFile.Relation> parts) throws IOException, XMLStreamException {
        for (OfficeFile.Relation part : parts.values()) {
            if (part.is("sharedStrings")) {
                try (InputStream in = workbook.open(part.target())) {
                    return SharedStrings.read(in, limits);
                }
            }
        }
        return SharedStrings.none(limits);
    }

    private CellFormats formats(Map<String, OfficeFile.Relation> parts) throws IOException, XMLStreamException {
        for (OfficeFile.Relation part : parts.values()) {
            if (part.is("styles")) {
                try (InputStream in = workbook.open(part.target())) {
                    return CellFormats.read(in);
                }
            }
        }
        return CellFormats.none();
    }

    @Override
    public Row next() {
        if (sheet == null) {
            return null;
        }
        try {
            SheetRows.SheetRow row = sheet.next();
            return row == null ? null : row(row);
        } catch (XMLStreamException | RuntimeException e) {
            int at = sheet.number();
            sheet = null;
            return new MalformedRow(name, Locator.line(at), ExcessException.messageOf(e, BROKEN), "");
        }
    }

    private Row row(SheetRows.SheetRow row) {
        List<String> values = row.cells();
        String[] array = Arrays.copyOf(values.toArray(new String[0]), Math.max(values.size(), columns.width()));
        Message problem = row.problem();
        // cells behind the last column of the header hold remarks; they belong to no column
        if (problem == null && values.stream().skip(columns.width()).anyMatch(cell -> !cell.isBlank())) {
            problem = Message.width(values.size(), columns.width());
        }
        return problem == null
                ? new ReportRecord(name, Locator.line(row.number()), columns, array)
                : new MalformedRow(name, Locator.line(row.number()), problem, CsvLine.join(array));
    }

    @Override
    public void close() {
        try {
            if (stream != null) {
                stream.close();
            }
            if (workbook != null) {
                workbook.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
