package org.yearbook.publish.workbook;

import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;

/** The theme: what each kind of text looks like, after printed statistical yearbooks. */
enum Look {
    COVER_TITLE(Font.HEI, 28, true, HorizontalAlignment.CENTER, VerticalAlignment.CENTER),
    COVER_TEXT(Font.SONG, 14, false, HorizontalAlignment.CENTER, VerticalAlignment.CENTER),
    TITLE(Font.HEI, 14, true, HorizontalAlignment.CENTER, VerticalAlignment.CENTER),
    SUBTITLE(Font.SONG, 10, false, HorizontalAlignment.CENTER, VerticalAlignment.TOP),
    HEADING(Font.HEI, 11, true, HorizontalAlignment.LEFT, VerticalAlignment.BOTTOM),
    TEXT(Font.SONG, 10, false, HorizontalAlignment.LEFT, VerticalAlignment.TOP),
    UNIT(Font.SONG, 9, false, HorizontalAlignment.RIGHT, VerticalAlignment.BOTTOM),
    BACK(Font.SONG, 9, false, HorizontalAlignment.LEFT, VerticalAlignment.BOTTOM),
    LINK(Font.SONG, 10, false, HorizontalAlignment.LEFT, VerticalAlignment.CENTER),
    /** The head of a column; a thick line above, a thin one below. */
    HEAD(Font.SONG, 9, true, HorizontalAlignment.CENTER, VerticalAlignment.CENTER),
    NOTE(Font.SONG, 9, false, HorizontalAlignment.LEFT, VerticalAlignment.TOP),
    GRID_TEXT(Font.SONG, 9, false, HorizontalAlignment.LEFT, VerticalAlignment.CENTER),
    GRID_NUMBER(Font.SONG, 9, false, HorizontalAlignment.RIGHT, VerticalAlignment.CENTER);

    /** Typefaces of Chinese print, which Excel and WPS have on every system. */
    enum Font {
        SONG("宋体"),
        HEI("黑体");

        private final String face;

        Font(String face) {
            this.face = face;
        }

        String face() {
            return face;
        }
    }

    /** Width of a digit of the first font in pixels: 7 or 8, as the system has it. */
    private static final double CHARACTER = 7.5;
    /** Spreadsheet programs have no higher rows. */
    private static final float HIGHEST = 400;

    private final Font font;
    private final int points;
    private final boolean bold;
    private final HorizontalAlignment horizontal;
    private final VerticalAlignment vertical;

    Look(Font font, int points, boolean bold, HorizontalAlignment horizontal, VerticalAlignment vertical) {
        this.font = font;
        this.points = points;
        this.bold = bold;
        this.horizontal = horizontal;
        this.vertical = vertical;
    }

    Font font() {
        return font;
    }

    int points() {
        return points;
    }

    boolean bold() {
        return bold;
    }

    HorizontalAlignment horizontal() {
        return horizontal;
    }

    VerticalAlignment vertical() {
        return vertical;
    }

    /** Height of a row with that text in a column so many characters wide, in points. */
    float height(String text, double characters) {
        double room = Math.max(1, characters - 1);
        int lines = 0;
        if (text.indexOf('\n') < 0 && text.length() * em() <= room) {
            // most texts are short, and this is asked for each line of a table
            lines = 1;
        } else {
            for (String line : text.split("\n")) {
                lines += Math.max(1, (int) Math.ceil(width(line) / room));
            }
        }
        return Math.min(HIGHEST, lines * points * 1.4f + 3);
    }

    /** Width of a Chinese character in characters of the first font. */
    private double em() {
        return points * 96 / 72.0 / CHARACTER;
    }

    /** Width of a line of text in characters of the first font. */
    private double width(String line) {
        return em() * line.chars().mapToDouble(c -> c < 0x2E80 ? 0.55 : 1).sum();
    }
}
