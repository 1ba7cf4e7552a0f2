package org.yearbook.source;

/**
 * Whether a place of a CSV file lies between quotes, by RFC 4180: a quote opens at the beginning of a field only, and a
 * doubled one does not close. Takes characters, or bytes of an encoding whose ASCII bytes stand for nothing else.
 */
final class QuoteState {
    /** A quoted field of more lines than this was never closed. */
    static final int MOST_LINES = 200;

    private boolean quoted;
    private boolean fieldStart = true;
    private boolean justClosed;

    /** Begins a line, between quotes or not. */
    void begin(boolean quoted) {
        this.quoted = quoted;
        fieldStart = !quoted;
        justClosed = false;
    }

    /** Takes the next character; returns whether it lies between quotes. */
    boolean next(int c) {
        if (quoted) {
            quoted = c != '"';
            justClosed = !quoted;
        } else if (c == '"' && (fieldStart || justClosed)) {
            quoted = true;
            fieldStart = false;
            justClosed = false;
        } else {
            justClosed = false;
            fieldStart = c == ',' || c == '\n';
        }
        return quoted;
    }

    /** Whether the place behind the last character lies between quotes. */
    boolean isQuoted() {
        return quoted;
    }

    /** Takes characters none of which is a quote or a line break, and of which this is the last. */
    void pass(int last) {
        justClosed = false;
        fieldStart = !quoted && last == ',';
    }
}
