package org.yearbook.tabulate;

import java.nio.charset.StandardCharsets;
import org.yearbook.check.Finding;
import org.yearbook.check.Severity;
import org.yearbook.work.CellKeys;
import org.yearbook.work.RowInput;
import org.yearbook.work.RowOutput;

/**
 * A finding as it stands in a run: a register only passes its texts on, and a workbook counts most without reading them.
 * One instance goes from row to row.
 */
public final class FindingRow {
    private static final Severity[] SEVERITIES = Severity.values();

    private long key;
    private byte[] bytes;
    private String rule;
    private Severity severity;
    private int messageFrom;
    private int messageTo;
    private int sourcesFrom;
    private int sourcesTo;

    static void write(Finding finding, RowOutput out) {
        out.writeText(finding.rule());
        out.writeByte(finding.severity().ordinal());
        out.writeText(finding.message());
        out.writeText(finding.sources());
    }

    /** Goes to the row that {@code in} stands at. */
    public void read(long rowKey, RowInput in) {
        key = rowKey;
        bytes = in.bytes();
        rule = in.readText();
        severity = SEVERITIES[in.readByte()];
        int length = (int) in.readNumber();
        messageFrom = in.position();
        messageTo = messageFrom + length;
        in.skip(length);
        length = (int) in.readNumber();
        sourcesFrom = in.position();
        sourcesTo = sourcesFrom + length;
    }

    public String rule() {
        return rule;
    }

    public Severity severity() {
        return severity;
    }

    /** Index of the region. */
    public int region() {
        return CellKeys.regionOf(key);
    }

    public int year() {
        return CellKeys.yearOf(key);
    }

    /** Index of the indicator, -1 where a report as a whole is meant. */
    public int indicator() {
        return CellKeys.indicatorOf(key);
    }

    String message() {
        return new String(bytes, messageFrom, messageTo - messageFrom, StandardCharsets.UTF_8);
    }

    String sources() {
        return new String(bytes, sourcesFrom, sourcesTo - sourcesFrom, StandardCharsets.UTF_8);
    }

    /** The array in which message and sources stand, as UTF-8. */
    public byte[] bytes() {
        return bytes;
    }

    public int messageFrom() {
        return messageFrom;
    }

    public int messageTo() {
        return messageTo;
    }

    public int sourcesFrom() {
        return sourcesFrom;
    }

    public int sourcesTo() {
        return sourcesTo;
    }
}
