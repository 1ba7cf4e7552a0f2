package org.yearbook.source;

/** A document holds no text that can be read; the message says why. */
final class NoTextException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Message text;

    NoTextException(String zh, String en) {
        super(en);
        text = new Message(zh, en);
    }

    Message text() {
        return text;
    }
}
