package org.yearbook.publish.workbook;

import java.math.BigDecimal;
import org.yearbook.tabulate.Basis;
import org.yearbook.tabulate.Cell;

/** What a figure's look says beside its value, by shape and sign and never by colour alone; a set in an {@code int}. */
final class Marks {
    /** In italics: rolled up or computed. */
    static final int DERIVED = 1;
    /** {@code ≈}: it, or a figure that it was made from, is not exact. */
    static final int INEXACT = 2;
    /** {@code ※}: a check found something. */
    static final int FINDING = 4;
    /** {@code …}: less than half the smallest unit shown. */
    static final int TINY = 8;

    /** {@code r}: another figure than in the edition before. */
    static final int REVISED = 16;

    /** How many sets there are. */
    static final int SETS = 32;

    private static final BigDecimal[] HALF_UNITS = {
        new BigDecimal("0.5"), new BigDecimal("0.05"), new BigDecimal("0.005")
    };

    private Marks() {}

    static int of(Cell cell, int decimals, Marking marking) {
        BigDecimal value = cell.value();
        boolean tiny = value.scale() > decimals && value.signum() > 0 && value.compareTo(HALF_UNITS[decimals]) < 0;
        return (cell.basis() == Basis.REPORTED ? 0 : DERIVED)
                | (cell.exact() ? 0 : INEXACT)
                | (marking.hasFinding(cell) ? FINDING : 0)
                | (marking.isRevised(cell) ? REVISED : 0)
                | (tiny ? TINY : 0);
    }

    /** The number format of a figure with these marks. */
    static String format(int marks, int decimals) {
        String signs = ((marks & FINDING) == 0 ? "" : "※")
                + ((marks & INEXACT) == 0 ? "" : "≈")
                + ((marks & REVISED) == 0 ? "" : "r ");
        String number = (marks & TINY) == 0 ? "#,##0" + (decimals == 0 ? "" : "." + "0".repeat(decimals)) : "\"…\"";
        return (signs.isEmpty() ? "" : "\"" + signs + "\"") + number;
    }
}
