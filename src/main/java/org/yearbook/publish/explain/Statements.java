package org.yearbook.publish.explain;

import java.math.BigDecimal;
import org.yearbook.publish.RegisterRow;

/** What a source said, and whether the cell shows it. */
final class Statements {
    private Statements() {}

    /** @param cell what is published; {@code null} if nothing is */
    static String told(RegisterRow statement, RegisterRow cell) {
        return text(statement, verdict(statement, cell));
    }

    /** Of a statement that a correction took the place of. */
    static String corrected(RegisterRow statement) {
        return text(statement, "已更正 corrected");
    }

    private static String text(RegisterRow statement, String verdict) {
        String evidence = statement.get("evidence");
        return "[" + verdict + "] " + statement.get("source") + " " + statement.get("locator") + "："
                + statement.get("value") + " " + statement.get("unit") + "（" + statement.get("qualifier") + " "
                + statement.get("period") + " " + statement.get("scope") + "）"
                + (evidence.isEmpty() ? "" : "“" + evidence + "”");
    }

    /** Why it is shown, or which of the rules kept it away. */
    private static String verdict(RegisterRow statement, RegisterRow cell) {
        if (statement.get("scope").equals("department")) {
            return "未采用：部门数 not used: a department's";
        }
        if (statement.get("period").equals("cumulative")) {
            return "未采用：累计数 not used: cumulative";
        }
        boolean shown = cell != null
                && cell.get("basis").equals("reported")
                && new BigDecimal(statement.get("value")).compareTo(new BigDecimal(cell.get("value"))) == 0;
        if (shown) {
            return "采用 published";
        }
        if (statement.get("scope").equals("part")) {
            return "未采用：部分地区 not used: a part of the area";
        }
        if (!statement.get("qualifier").equals("exact")
                && cell != null
                && cell.get("status").equals("A")) {
            return "未采用：非精确数 not used: inexact";
        }
        return "未采用：另有更晚的来源 not used: there is a later source";
    }
}
