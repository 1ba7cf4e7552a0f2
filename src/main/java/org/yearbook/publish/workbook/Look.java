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
    LINK(Font.SONG, 9, true, HorizontalAlignment.LEFT, VerticalAlignment.CENTER),
    LINK_INDENTED(Font.SONG, 9, false, HorizontalAlignment.LEFT, VerticalAlignment.CENTER),
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

    /** Width of a digit of the first font in pixels: 8, or a little less as the system has it. */
    private static final double CHARACTER = 7.8;
    /** From one line to the next, in sizes of the font. */
    private static final float LINE = 1.45f;
    /** Where Chinese writing begins in Unicode; what is before takes about half the room. */
    private static final char CHINESE = 0x2E80;
    /** Of a cell, left and right together, in characters. */
    private static final double PADDING = 0.6;
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

    /** A line of a grid; others stand by themselves. */
    boolean ruled() {
        return this == GRID_TEXT || this == GRID_NUMBER || this == LINK || this == LINK_INDENTED;
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
        return Math.min(HIGHEST, lines(text, Math.max(em(), characters - PADDING)) * points * LINE + 4);
    }

    /** How many characters a column needs for the longest word of a text, which is not to be broken. */
    double longestWord(String text) {
        double longest = 0;
        for (String word : text.split("[ \\n]")) {
            if (!word.isEmpty() && word.charAt(0) < CHINESE) {
                longest = Math.max(longest, word.length() * em() * latin());
            }
        }
        return longest + 1;
    }

    /** Lines that the text takes: Chinese breaks between any two characters, other writing between words. */
    private int lines(String text, double room) {
        // most texts are short, and this is asked for each line of a table
        if (text.length() * em() <= room && text.indexOf('\n') < 0) {
            return 1;
        }
        int lines = 1;
        double line = 0;
        double word = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            double width = c < CHINESE ? latin() * em() : em();
            boolean within = c < CHINESE && c != ' ';
            word = within ? word + width : 0;
            line += width;
            if (c == '\n') {
                lines++;
                line = 0;
                word = 0;
            } else if (line > room && c != ' ') {
                lines++;
                line = within && word <= room ? word : width;
                word = within ? line : 0;
            }
        }
        return lines;
    }

    /** Width of a Chinese character in characters of the first font. */
    private double em() {
        return points * 96 / 72.0 / CHARACTER;
    }

    /** Width of other letters and digits in Chinese characters. */
    private double latin() {
        return bold ? 0.57 : 0.52;
    }
}
