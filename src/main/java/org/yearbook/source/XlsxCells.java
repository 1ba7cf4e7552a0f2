package org.yearbook.source;

import java.math.BigDecimal;
import java.math.MathContext;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * The text of spreadsheet cells. A number is given in full, not as its format rounds it; to 15 digits, which is what
 * Excel keeps. A percentage gets its sign, a date the form 2023-01-12.
 */
record XlsxCells(SharedStrings strings, CellFormats formats) {
    private static final MathContext EXCEL = new MathContext(15);

    /**
     * The text of the cell that the reader stands on; the reader ends on the cell's end.
     *
     * @param most of a longer text a beginning that is longer than this is enough
     * @throws RuntimeException if it refers to what is not there
     */
    String text(XMLStreamReader xml, int most) throws XMLStreamException {
        String type = xml.getAttributeValue(null, "t");
        String style = xml.getAttributeValue(null, "s");
        String raw = raw(xml, most);
        if (raw.isEmpty()) {
            return "";
        }
        return switch (type == null ? "n" : type) {
            case "s" -> strings.get(Integer.parseInt(raw.strip()), most);
            case "n" -> number(raw, style);
            case "b" -> raw.equals("1") ? "TRUE" : "FALSE";
            default -> raw;
        };
    }

    private static String raw(XMLStreamReader xml, int most) throws XMLStreamException {
        var value = new StringBuilder();
        boolean inValue = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("c")) {
                break;
            }
            if (event == XMLStreamReader.START_ELEMENT) {
                inValue = xml.getLocalName().equals("v") || xml.getLocalName().equals("t");
            } else if (event == XMLStreamReader.END_ELEMENT) {
                inValue = false;
            } else if (inValue && xml.isCharacters() && value.length() <= most) {
                value.append(xml.getText());
            }
        }
        return value.toString();
    }

    private String number(String raw, String style) {
        BigDecimal written = PlainDecimal.parse(raw.strip());
        if (written == null) {
            return raw;
        }
        BigDecimal number = written.round(EXCEL);
        if (formats.isDate(style) && DateUtil.isValidExcelDate(number.doubleValue())) {
            // a number behind the last day that Excel has is none
            var date = DateUtil.getLocalDateTime(number.doubleValue());
            return date == null ? raw : date.toLocalDate().toString();
        }
        if (formats.isPercentage(style)) {
            return PlainDecimal.of(number.movePointRight(2)).toPlainString() + "%";
        }
        return PlainDecimal.of(number).toPlainString();
    }
}
