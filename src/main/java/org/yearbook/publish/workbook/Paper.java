package org.yearbook.publish.workbook;

import org.apache.poi.ss.usermodel.Sheet;

/** What an A4 page holds between its margins, as far as that is known before a spreadsheet program lays it out. */
enum Paper {
    PORTRAIT(705, 88),
    LANDSCAPE(460, 128);

    /** Spreadsheet programs fit no more. */
    private static final int MOST_PAGES = Short.MAX_VALUE;
    /** A table shrinks no more than by this to end with a full page, … */
    private static final double LEAST_SHRINK = 2.0 / 3;
    /** … and to no smaller print than this. */
    private static final double LEAST_SCALE = 0.6;

    private final double points;
    private final double characters;

    /**
     * A page.
     *
     * @param points its height at full size
     * @param characters its width at full size
     */
    Paper(double points, double characters) {
        this.points = points;
        this.characters = characters;
    }

    /** Height of what a page holds of rows so many characters wide, which shrink to its width. */
    double holds(double width) {
        return points / scale(width);
    }

    private double scale(double width) {
        return Math.min(1, characters / width);
    }

    /**
     * Lets the sheet end with a full page if that takes but a slightly smaller print: a few lines would stand alone on
     * a further page.
     *
     * @return whether it does
     */
    boolean fit(Sheet sheet, double width, double height, double repeated) {
        double pages = height / (holds(width) - repeated);
        int whole = (int) pages;
        double shrink = whole / pages;
        boolean fits = shrink >= LEAST_SHRINK && shrink * scale(width) >= LEAST_SCALE && whole <= MOST_PAGES;
        if (fits) {
            sheet.getPrintSetup().setFitHeight((short) whole);
        }
        return fits;
    }
}
