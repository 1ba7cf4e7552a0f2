package org.yearbook.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Rows of a CSV file as ranges of the bytes that they were read as, UTF-8. Only plain rows are here: of the header's
 * width, each field either without quotes or between two quotes that enclose no other. So a row of a large file becomes
 * an object only where that is needed.
 */
public final class PlainRows {
    /** None, of no file. */
    public static final PlainRows NONE = new PlainRows("", Columns.ALL);

    private static final int NOT_PLAIN = -1;

    private final String file;
    private final Columns columns;
    private final int width;
    private byte[] bytes = {};
    /** Of each row, where its fields begin and end, in turns. */
    private int[] bounds = {};

    private long[] lines = {};
    private int size;

    PlainRows(String file, Columns columns) {
        this.file = file;
        this.columns = columns;
        this.width = columns.width();
    }

    /**
     * Takes the line at the position of {@code from} if it is a plain row and its break lies within the block; then the
     * position is behind it. Else nothing is changed.
     */
    boolean add(CsvLines from) {
        if (size == lines.length) {
            lines = Arrays.copyOf(lines, Math.max(64, size * 2));
            bounds = Arrays.copyOf(bounds, lines.length * 2 * width);
        }
        bytes = from.bytes();
        int behind = from.isReturned() ? NOT_PLAIN : scan(from.position(), from.limit(), from.isComplete());
        if (behind == NOT_PLAIN || behind - from.position() > from.mostCharacters()) {
            return false;
        }
        lines[size++] = from.number();
        from.passedLine(behind);
        return true;
    }

    /** Finds the fields of the row at that place; returns what lies behind its line break. */
    private int scan(int start, int limit, boolean complete) {
        if (start == limit || isBlankOrComma(bytes[start])) {
            // perhaps a line of blanks and commas, which is no row
            return NOT_PLAIN;
        }
        int bound = size * 2 * width;
        int last = bound + 2 * width;
        for (int at = start; bound < last; at++) {
            int from = at;
            int to;
            if (at < limit && bytes[at] == '"') {
                from++;
                at = closing(from, limit);
                to = at++;
            } else {
                while (at < limit && isPlain(bytes[at])) {
                    at++;
                }
                to = at;
            }
            boolean ends = at >= limit || bytes[at] != ',';
            bounds[bound++] = from;
            bounds[bound++] = to;
            if (ends != (bound == last)) {
                return NOT_PLAIN;
            }
            if (ends) {
                return at < limit ? lineBreak(at, limit, complete) : complete && at == limit ? at : NOT_PLAIN;
            }
        }
        return NOT_PLAIN;
    }

    /** Not the end of a field, no quote, no zero character; all that may end one is less or equal to a comma. */
    private static boolean isPlain(byte b) {
        return b > ',' || b < 0 || b != ',' && b != '\n' && b != '\r' && b != '"' && b != 0;
    }

    private int closing(int from, int limit) {
        int at = from;
        while (at < limit && (isPlain(bytes[at]) || bytes[at] == ',')) {
            at++;
        }
        return at < limit && bytes[at] == '"' ? at : limit;
    }

    private int lineBreak(int at, int limit, boolean complete) {
        if (bytes[at] == '\n') {
            return at + 1;
        }
        if (bytes[at] != '\r' || at + 1 == limit && !complete) {
            return NOT_PLAIN;
        }
        return at + 1 < limit && bytes[at + 1] == '\n' ? at + 2 : at + 1;
    }

    private static boolean isBlankOrComma(byte b) {
        // three-byte blanks begin with these
        return b >= 0 && b <= ' ' || b == ',' || b >= (byte) 0xE1 && b <= (byte) 0xE3;
    }

    /** How many rows there are. */
    public int size() {
        return size;
    }

    /** What the places of fields are places of. */
    public byte[] bytes() {
        return bytes;
    }

    /** Where the field of the row begins. */
    public int from(int row, Field field) {
        int position = columns.position(field);
        return position < 0 ? 0 : bounds[(row * width + position) * 2];
    }

    /** Where the field of the row ends; as {@link #from} says if it is empty or no column holds it. */
    public int to(int row, Field field) {
        int position = columns.position(field);
        return position < 0 ? 0 : bounds[(row * width + position) * 2 + 1];
    }

    /** The number of the row's line in the file, from 1. */
    public long line(int row) {
        return lines[row];
    }

    /** The row as an object. */
    public ReportRecord record(int row) {
        var cells = new String[width];
        for (int i = 0; i < width; i++) {
            int bound = (row * width + i) * 2;
            cells[i] = new String(bytes, bounds[bound], bounds[bound + 1] - bounds[bound], StandardCharsets.UTF_8);
        }
        return new ReportRecord(file, Locator.line(lines[row]), columns, cells);
    }
}
