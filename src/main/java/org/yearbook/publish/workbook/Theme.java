package org.yearbook.publish.workbook;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Workbook;

/** The styles of one workbook, each made once: three-line tables, right-aligned figures, marks by shape and sign. */
final class Theme {
    private static final int MOST_DECIMALS = 2;

    private final Workbook workbook;
    private final Map<Look, CellStyle> looks = new EnumMap<>(Look.class);
    private final Map<Integer, CellStyle> stubs = new HashMap<>();
    private final CellStyle[] numbers = new CellStyle[MOST_DECIMALS + 1];
    private final CellStyle[] figures = new CellStyle[2 * (MOST_DECIMALS + 1) * Marks.SETS];

    Theme(Workbook workbook) {
        this.workbook = workbook;
        // columns are as wide as so many digits of the first font
        Font first = workbook.getFontAt(0);
        first.setFontName(Look.Font.SONG.face());
    }

    CellStyle of(Look look) {
        return looks.computeIfAbsent(look, this::make);
    }

    private CellStyle make(Look look) {
        CellStyle style = base(look, false);
        style.setWrapText(look != Look.BACK && look != Look.UNIT);
        // text of others may begin with = + - @ and has to stay text when somebody edits the cell
        style.setQuotePrefixed(look == Look.GRID_TEXT);
        if (look == Look.HEAD) {
            style.setBorderTop(BorderStyle.MEDIUM);
            style.setBorderBottom(BorderStyle.THIN);
        }
        if (look == Look.LINK_INDENTED) {
            style.setIndention((short) 2);
        }
        if (look.ruled()) {
            style.setBorderBottom(BorderStyle.THIN);
            style.setBottomBorderColor(IndexedColors.GREY_25_PERCENT.getIndex());
        }
        return style;
    }

    /** A number of a grid, with that many decimals. */
    CellStyle number(int decimals) {
        if (numbers[decimals] == null) {
            CellStyle style = make(Look.GRID_NUMBER);
            style.setDataFormat(workbook.createDataFormat().getFormat(Marks.format(0, decimals)));
            numbers[decimals] = style;
        }
        return numbers[decimals];
    }

    /** A text of the stub, indented by the level of its region; the last line of a table has the thick line below. */
    CellStyle stub(int indent, boolean last) {
        return stubs.computeIfAbsent(last ? ~indent : indent, key -> {
            CellStyle style = base(Look.GRID_TEXT, false);
            style.setWrapText(true);
            style.setIndention((short) indent);
            closing(style, last);
            return style;
        });
    }

    /** A figure with that many decimals and these {@link Marks}. */
    CellStyle figure(int decimals, int marks, boolean last) {
        int key = ((last ? 1 : 0) * (MOST_DECIMALS + 1) + decimals) * Marks.SETS + marks;
        if (figures[key] == null) {
            CellStyle style = base(Look.GRID_NUMBER, (marks & Marks.DERIVED) != 0);
            style.setDataFormat(workbook.createDataFormat().getFormat(Marks.format(marks, decimals)));
            closing(style, last);
            figures[key] = style;
        }
        return figures[key];
    }

    private static void closing(CellStyle style, boolean last) {
        if (last) {
            style.setBorderBottom(BorderStyle.MEDIUM);
        }
    }

    private CellStyle base(Look look, boolean italic) {
        Font font = workbook.findFont(
                look.bold(),
                Font.COLOR_NORMAL,
                (short) (look.points() * 20),
                look.font().face(),
                italic,
                false,
                Font.SS_NONE,
                Font.U_NONE);
        if (font == null) {
            font = workbook.createFont();
            font.setFontName(look.font().face());
            font.setFontHeightInPoints((short) look.points());
            font.setBold(look.bold());
            font.setItalic(italic);
        }
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setAlignment(look.horizontal());
        style.setVerticalAlignment(look.vertical());
        return style;
    }
}
