package org.yearbook.source;

/** A file cannot be read as what it should be; the message says why. */
final class RefusedFileException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Message text;

    RefusedFileException(String zh, String en) {
        this(new Message(zh, en));
    }

    RefusedFileException(Message text) {
        super(text.en());
        this.text = text;
    }

    Message text() {
        return text;
    }
}
