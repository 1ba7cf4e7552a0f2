package org.yearbook.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;

/**
 * The lines of a text. Of a line that is longer than a limit only the beginning is kept, however long it is: no line
 * takes more memory than that.
 */
final class BoundedLines implements Closeable {
    private static final int BUFFER = 1 << 16;

    private final Reader reader;
    private final int most;
    private final char[] buffer = new char[BUFFER];
    private int at;
    private int end;
    private boolean cut;

    /** Keeps at most that many characters of a line. */
    BoundedLines(Reader reader, int most) {
        this.reader = reader;
        this.most = most;
    }

    /** The next line without its end, {@code null} at the end of the text. */
    String next() throws IOException {
        cut = false;
        StringBuilder longer = null;
        while (at < end || fill()) {
            int from = at;
            while (at < end && buffer[at] != '\n' && buffer[at] != '\r') {
                at++;
            }
            boolean ended = at < end;
            int kept = Math.min(at - from, most - (longer == null ? 0 : longer.length()));
            cut |= kept < at - from;
            if (ended) {
                String rest = new String(buffer, from, kept);
                skipLineEnd();
                return longer == null ? rest : longer.append(rest).toString();
            }
            longer = (longer == null ? new StringBuilder() : longer).append(buffer, from, kept);
        }
        return longer == null ? null : longer.toString();
    }

    /** Whether the line that was read last was longer than the limit. */
    boolean cut() {
        return cut;
    }

    private void skipLineEnd() throws IOException {
        boolean carriageReturn = buffer[at++] == '\r';
        if (carriageReturn && (at < end || fill()) && buffer[at] == '\n') {
            at++;
        }
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(reader.read(buffer), 0);
        return end > 0;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
