package org.yearbook.publish.explain;

import java.math.BigDecimal;
import java.util.Locale;
import org.yearbook.codebook.Period;
import org.yearbook.normalize.Qualifier;
import org.yearbook.normalize.Scope;
import org.yearbook.publish.edition.RegisterRow;

/** What a source said, and whether the cell shows it. */
final class Statements {
    private Statements() {}

    /** @param cell what is published; {@code null} if nothing is */
    static String told(RegisterRow statement, RegisterRow cell) {
        boolean reported = cell != null && cell.get("basis").equals("reported");
        Verdict verdict = Verdict.of(
                Scope.named(statement.get("scope")).orElse(Scope.SELF),
                Period.named(statement.get("period")).orElse(Period.YEAR),
                Qualifier.valueOf(statement.get("qualifier").toUpperCase(Locale.ROOT)),
                new BigDecimal(statement.get("value")),
                reported ? new BigDecimal(cell.get("value")) : null,
                cell != null && cell.get("status").equals("A"));
        return text(statement, verdict);
    }

    /** Of a statement that a correction took the place of. */
    static String corrected(RegisterRow statement) {
        return text(statement, Verdict.CORRECTED);
    }

    private static String text(RegisterRow statement, Verdict verdict) {
        String evidence = statement.get("evidence");
        return "[" + verdict.zh() + " " + verdict.en() + "] " + statement.get("source") + " "
                + statement.get("locator") + "：" + statement.get("value") + " " + statement.get("unit") + "（"
                + statement.get("qualifier") + " " + statement.get("period") + " " + statement.get("scope") + "）"
                + (evidence.isEmpty() ? "" : "“" + evidence + "”");
    }
}
