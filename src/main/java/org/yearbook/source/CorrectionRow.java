package org.yearbook.source;

/**
 * A row of {@code corrections.csv}, as texts that nothing has interpreted yet.
 *
 * @param row region, year, indicator and value as a record of the same name; or why the row is none
 * @param withdraws whether the value is empty: the figure is taken back
 * @param reason why; may be empty, like {@code who} decided it and {@code when}
 */
public record CorrectionRow(Row row, boolean withdraws, String reason, String who, String when) {
    static CorrectionRow malformed(Locator locator, Message message, String raw) {
        return new CorrectionRow(new MalformedRow(CorrectionFile.NAME, locator, message, raw), false, "", "", "");
    }
}
