package org.yearbook.source;

import java.math.BigDecimal;
import java.math.MathContext;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;

/**
 * The text of spreadsheet cells. A number is given in full, not as its format rounds it; to 15 digits, which is what
 * Excel keeps. A percentage gets its sign, a date the form 2023-01-12.
 */
final class XlsxCells {
    private static final MathContext EXCEL = new MathContext(15);

    private final ReadOnlySharedStringsTable strings;
    private final StylesTable styles;

    XlsxCells(ReadOnlySharedStringsTable strings, StylesTable styles) {
        this.strings = strings;
        this.styles = styles;
    }

    /** The text of the cell that the reader stands on; the reader ends on the cell's end. */
    String text(XMLStreamReader xml) throws XMLStreamException {
        String type = xml.getAttributeValue(null, "t");
        String style = xml.getAttributeValue(null, "s");
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
            } else if (inValue && event == XMLStreamReader.CHARACTERS) {
                value.append(xml.getText());
            }
        }
        String raw = value.toString();
        if (raw.isEmpty()) {
            return "";
        }
        return switch (type == null ? "n" : type) {
            case "s" -> strings.getItemAt(Integer.parseInt(raw.strip())).getString();
            case "n" -> number(raw, style);
            case "b" -> raw.equals("1") ? "TRUE" : "FALSE";
            default -> raw;
        };
    }

    private String number(String raw, String styleIndex) {
        BigDecimal number;
        try {
            number = new BigDecimal(raw.strip()).round(EXCEL);
        } catch (NumberFormatException e) {
            return raw;
        }
        XSSFCellStyle style = styleIndex == null ? null : styles.getStyleAt(Integer.parseInt(styleIndex));
        String format = style == null || style.getDataFormatString() == null ? "General" : style.getDataFormatString();
        boolean date = style != null && DateUtil.isADateFormat(style.getDataFormat(), format);
        if (date && DateUtil.isValidExcelDate(number.doubleValue())) {
            return DateUtil.getLocalDateTime(number.doubleValue()).toLocalDate().toString();
        }
        if (format.contains("%")) {
            return PlainDecimal.of(number.movePointRight(2)).toPlainString() + "%";
        }
        return PlainDecimal.of(number).toPlainString();
    }
}
