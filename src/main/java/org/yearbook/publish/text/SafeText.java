package org.yearbook.publish.text;

import java.util.regex.Pattern;

/**
 * Texts as they stand in tables. A spreadsheet program takes a cell that begins with {@code =}, {@code +},
 * {@code -}, {@code @}, a tab or a line break for a formula, and what a formula does is up to whoever wrote the report;
 * behind an apostrophe it is a text. A text that has the apostrophes already gets one more, so that a reader who takes
 * one away has the text as it was. A sign alone and a number with one stay as they are: they compute nothing.
 */
public final class SafeText {
    private static final String BEGIN_FORMULAS = "=+-@\t\r\n＝＋－＠";
    /** With which the wide ones of them begin in UTF-8. */
    private static final byte WIDE_SIGN = (byte) 0xEF;

    private static final Pattern HARMLESS = Pattern.compile("[=+\\-@＝＋－＠]|[+\\-＋－]\\d+(?:,\\d{3})*(?:\\.\\d+)?[%％]?");

    private SafeText() {}

    /** The cell as it is written; {@code null} is empty. */
    public static Object of(Object cell) {
        return cell instanceof Number ? cell : of(cell == null ? "" : cell.toString());
    }

    private static String of(String text) {
        return isFormula(text) ? "'" + text : text;
    }

    /** Whether a spreadsheet program would take the text for a formula, as soon as someone types it in. */
    public static boolean isFormula(String text) {
        return isFormula(text, 0) && !HARMLESS.matcher(text).matches();
    }

    /** Whether a text that begins with this byte of UTF-8 may be written in another way than it is. */
    public static boolean isSuspicious(byte first) {
        return first < 0 ? first == WIDE_SIGN : first == '\'' || BEGIN_FORMULAS.indexOf(first) >= 0;
    }

    /** The text that was written as this cell. */
    public static String read(String cell) {
        return isFormula(cell, 1) ? cell.substring(1) : cell;
    }

    /** Whether a formula begins behind at least so many apostrophes. */
    private static boolean isFormula(String text, int least) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == '\'') {
            at++;
        }
        return at >= least && at < text.length() && BEGIN_FORMULAS.indexOf(text.charAt(at)) >= 0;
    }
}
