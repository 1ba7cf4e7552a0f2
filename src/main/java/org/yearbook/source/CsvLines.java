package org.yearbook.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The lines of a CSV file in UTF-8, block by block: as bytes where {@link PlainRows} can take them, else as texts, those
 * of one record together. Lines can be given back to be read once more by themselves.
 */
final class CsvLines implements Closeable {
    private static final int BLOCK = 1 << 18;
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private final int mostCharacters;
    private final Deque<Line> returned = new ArrayDeque<>();
    private byte[] bytes = {};
    private int limit;
    private int position;
    private long number;
    private boolean complete;

    /**
     * Reads from the line of that number on; a byte order mark before line 1 is passed over.
     *
     * @param mostCharacters of a record
     */
    CsvLines(InputStream in, long first, int mostCharacters) throws IOException {
        this.in = in;
        this.mostCharacters = mostCharacters;
        this.number = first;
        beginBlock();
        if (first == 1) {
            position = behindMark(bytes, limit);
        }
    }

    /** What of these first bytes of a file lies behind its byte order mark, if it has one. */
    static int behindMark(byte[] bytes, int limit) {
        boolean marked = limit >= MARK.length && Arrays.equals(bytes, 0, MARK.length, MARK, 0, MARK.length);
        return marked ? MARK.length : 0;
    }

    /** Begins a block in an array of its own, with what is left of the one before; returns whether there is anything. */
    boolean beginBlock() throws IOException {
        int left = limit - position;
        byte[] block = new byte[Math.max(BLOCK, left)];
        System.arraycopy(bytes, position, block, 0, left);
        bytes = block;
        position = 0;
        limit = left;
        fill();
        return hasNext();
    }

    /** Whether there is a further line, of this block or given back. */
    boolean hasNext() {
        return position < limit || !returned.isEmpty();
    }

    /** Whether the next line is one that was given back. */
    boolean isReturned() {
        return !returned.isEmpty();
    }

    /** Makes the block larger; returns whether there was more. */
    boolean more() throws IOException {
        int before = limit;
        if (!complete) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
            fill();
        }
        return limit > before;
    }

    private void fill() throws IOException {
        int n = in.readNBytes(bytes, limit, bytes.length - limit);
        complete = limit + n < bytes.length;
        limit += n;
    }

    int mostCharacters() {
        return mostCharacters;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Where the next line begins. */
    int position() {
        return position;
    }

    int limit() {
        return limit;
    }

    /** Whether the block holds all that is left of the file. */
    boolean isComplete() {
        return complete;
    }

    /** Whether the block holds the next line with its break, or the last of the file. */
    boolean hasWholeLine() {
        int end = position;
        while (end < limit && !isBreak(bytes[end])) {
            end++;
        }
        return end < limit || complete;
    }

    /** The number of the next line. */
    long number() {
        return number;
    }

    /** Passes over the next line, behind which lies that place. */
    void passedLine(int behind) {
        position = behind;
        number++;
    }

    /** The lines of the next record: one, or as many as its quotes span; empty at the end. */
    List<Line> next() throws IOException {
        Line first = line();
        if (first == null) {
            return List.of();
        }
        if (first.cut() || first.text().indexOf('"') < 0) {
            return List.of(first);
        }
        var lines = new ArrayList<>(List.of(first));
        var quotes = new QuoteState();
        boolean open = isOpen(first.text(), quotes);
        long characters = first.text().length();
        while (open && lines.size() < QuoteState.MOST_LINES && characters <= mostCharacters) {
            Line more = line();
            if (more == null) {
                break;
            }
            lines.add(more);
            characters += more.text().length();
            quotes.next('\n');
            open = isOpen(more.text(), quotes);
        }
        return lines;
    }

    private static boolean isOpen(String text, QuoteState quotes) {
        boolean open = false;
        for (int i = 0; i < text.length(); i++) {
            open = quotes.next(text.charAt(i));
        }
        return text.isEmpty() ? quotes.next(' ') : open;
    }

    private Line line() throws IOException {
        if (!returned.isEmpty()) {
            return returned.poll();
        }
        int end = position;
        while ((end < limit || end - position < mostBytes() && more()) && !isBreak(bytes[end])) {
            end++;
        }
        if (end == limit && end == position) {
            return null;
        }
        var text = new String(bytes, position, end - position, StandardCharsets.UTF_8);
        boolean cut = text.length() > mostCharacters;
        if (end == limit && !complete) {
            // the rest of a line that long is read over; its beginning is not needed any more
            do {
                limit = position;
                fill();
                end = position;
                while (end < limit && !isBreak(bytes[end])) {
                    end++;
                }
            } while (end == limit && !complete);
        }
        var line = new Line(number, cut ? text.substring(0, mostCharacters) : text, cut);
        passedLine(behindBreak(end));
        return line;
    }

    /** No character has more bytes, and none is cut in two. */
    private long mostBytes() {
        return 4L * (mostCharacters + 1);
    }

    private static boolean isBreak(byte b) {
        return b == '\n' || b == '\r';
    }

    private int behindBreak(int end) throws IOException {
        if (end == limit) {
            return end;
        }
        boolean two = bytes[end] == '\r' && (end + 1 < limit || more()) && bytes[end + 1] == '\n';
        return two ? end + 2 : end + 1;
    }

    /** Gives lines back, in their order. */
    void giveBack(List<Line> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            returned.push(lines.get(i));
        }
    }

    static String join(List<Line> lines) {
        return lines.size() == 1
                ? lines.get(0).text()
                : lines.stream().map(Line::text).collect(Collectors.joining("\n"));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /**
     * A line of the file, with its number.
     *
     * @param cut whether it is longer than a record may be, and this is its beginning
     */
    record Line(long number, String text, boolean cut) {}
}
