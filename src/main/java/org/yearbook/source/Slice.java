package org.yearbook.source;

/**
 * A part of a record file that one partition reads.
 *
 * @param from first byte of its first record; 0 for the beginning, header included
 * @param to byte behind its last record; {@link Long#MAX_VALUE} for the end of the file
 * @param line number of the line that {@code from} begins
 */
public record Slice(long from, long to, long line) {
    /** The file as one. */
    public static final Slice WHOLE = new Slice(0, Long.MAX_VALUE, 1);
}
