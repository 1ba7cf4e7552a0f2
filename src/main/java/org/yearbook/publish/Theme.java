package org.yearbook.publish;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** The look of a printed statistical yearbook: Song type, three-line tables, right-aligned figures. */
final class Theme {
    private static final String SONG = "宋体";
    private static final short TITLE_SIZE = 11;
    private static final short TEXT_SIZE = 9;

    private final Workbook workbook;
    private final Map<String, CellStyle> styles = new HashMap<>();

    Theme(Workbook workbook) {
        this.workbook = workbook;
    }

    CellStyle title() {
        return styles.computeIfAbsent("title", key -> {
            CellStyle style = base(TITLE_SIZE, true, false);
            style.setWrapText(true);
            style.setVerticalAlignment(VerticalAlignment.BOTTOM);
            return style;
        });
    }

    CellStyle subtitle() {
        return styles.computeIfAbsent("subtitle", key -> {
            CellStyle style = base(TEXT_SIZE, false, false);
            style.setWrapText(true);
            style.setVerticalAlignment(VerticalAlignment.TOP);
            return style;
        });
    }

    CellStyle text() {
        return styles.computeIfAbsent("text", key -> base(TEXT_SIZE, false, false));
    }

    /** The head of a column; a thick line above, a thin one below. */
    CellStyle head() {
        return styles.computeIfAbsent("head", key -> {
            CellStyle style = base(TEXT_SIZE, true, false);
            style.setAlignment(HorizontalAlignment.CENTER);
            style.setVerticalAlignment(VerticalAlignment.CENTER);
            style.setWrapText(true);
            style.setBorderTop(BorderStyle.MEDIUM);
            style.setBorderBottom(BorderStyle.THIN);
            return style;
        });
    }

    /** A region, indented by its level; on the last line of a table with the thick line below. */
    CellStyle stub(int indent, boolean last) {
        return styles.computeIfAbsent("stub " + indent + last, key -> {
            CellStyle style = base(TEXT_SIZE, false, false);
            style.setAlignment(HorizontalAlignment.LEFT);
            style.setIndention((short) indent);
            closing(style, last);
            return style;
        });
    }

    /** A figure with that many decimals; italic if it was not reported. */
    CellStyle figure(int decimals, boolean derived, boolean last) {
        return styles.computeIfAbsent("figure " + decimals + derived + last, key -> {
            CellStyle style = base(TEXT_SIZE, false, derived);
            style.setAlignment(HorizontalAlignment.RIGHT);
            String format = "#,##0" + (decimals == 0 ? "" : "." + "0".repeat(decimals));
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
            closing(style, last);
            return style;
        });
    }

    private static void closing(CellStyle style, boolean last) {
        if (last) {
            style.setBorderBottom(BorderStyle.MEDIUM);
        }
    }

    private CellStyle base(short size, boolean bold, boolean italic) {
        Font font = workbook.createFont();
        font.setFontName(SONG);
        font.setFontHeightInPoints(size);
        font.setBold(bold);
        font.setItalic(italic);
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        return style;
    }
}
