package org.yearbook.source;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The rows of a sheet that have any text. Of a row that is wider or longer than the limits only the beginning is held. */
final class SheetRows {
    private static final int LETTERS = 26;
    /** No spreadsheet program has wider rows, or more of them. */
    private static final int MOST_CELLS = 1 << 14;

    private static final int MOST_ROWS = 1 << 20;

    private final XMLStreamReader xml;
    private final XlsxCells cells;
    private final Limits limits;
    private int number;
    private int rows;

    SheetRows(XMLStreamReader xml, XlsxCells cells, Limits limits) {
        this.xml = xml;
        this.cells = cells;
        this.limits = limits;
    }

    /** The number of the row that was read last, or is being read. */
    int number() {
        return number;
    }

    /** The next row that has any text, {@code null} at the end. */
    SheetRow next() throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT
                    && xml.getLocalName().equals("row")) {
                if (++rows > MOST_ROWS) {
                    throw new XMLStreamException("no sheet has so many rows");
                }
                SheetRow row = row();
                if (row.problem() != null || !row.cells().stream().allMatch(String::isBlank)) {
                    return row;
                }
            }
        }
        return null;
    }

    private SheetRow row() throws XMLStreamException {
        String written = xml.getAttributeValue(null, "r");
        number = written == null ? number + 1 : Integer.parseInt(written);
        var values = new ArrayList<String>();
        Message problem = null;
        int characters = 0;
        int next = 0;
        int count = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("row")) {
                break;
            }
            if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("c")) {
                String reference = xml.getAttributeValue(null, "r");
                int column = reference == null ? next : column(reference);
                // a row that is refused already is only passed over
                String text = text(problem == null ? limits.record() : 0);
                characters += text == null ? 0 : text.length();
                problem = problem == null ? problem(reference, column, text, characters, values) : problem;
                if (problem == null && !text.isEmpty()) {
                    while (values.size() <= column) {
                        values.add("");
                    }
                    values.set(column, text);
                }
                next = column + 1;
                if (++count > MOST_CELLS) {
                    throw new XMLStreamException("no row has so many cells");
                }
            }
        }
        return new SheetRow(number, values, problem);
    }

    /** The text of the cell, {@code null} if it refers to what is not there. */
    private String text(int most) throws XMLStreamException {
        try {
            return cells.text(xml, most);
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            return null;
        }
    }

    private Message problem(String written, int column, String text, int characters, List<String> values) {
        String reference = written == null ? "" : Excerpt.of(written);
        if (text == null) {
            return new Message(
                    "单元格 " + reference + " 引用的文字或格式不存在",
                    "cell " + reference + " refers to a text or a style that is not there");
        }
        if (text.isEmpty()) {
            return null;
        }
        if (column < 0) {
            return new Message("单元格 " + reference + " 没有列号", "cell " + reference + " names no column");
        }
        if (column >= limits.columns()) {
            return Message.manyColumns(limits);
        }
        if (characters > limits.record()) {
            return Message.longRecord(limits);
        }
        return column < values.size() && !values.get(column).isEmpty()
                ? new Message("单元格 " + reference + " 出现两次", "cell " + reference + " is there twice")
                : null;
    }

    /** The column of a cell such as AB12, from 0; beyond all limits if its letters go on. */
    private int column(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && column <= limits.columns(); i++) {
            char c = Character.toUpperCase(reference.charAt(i));
            if (c < 'A' || c > 'Z') {
                break;
            }
            column = column * LETTERS + c - 'A' + 1;
        }
        return column - 1;
    }

    /**
     * A row of the sheet.
     *
     * @param problem why it is no record, {@code null} if it may be one
     */
    record SheetRow(int number, List<String> cells, Message problem) {}
}
