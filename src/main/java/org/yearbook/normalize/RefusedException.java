package org.yearbook.normalize;

import org.yearbook.source.Field;
import org.yearbook.source.Message;

/** Ends the normalisation of one record with the reason why; without a stack trace, since bad rows are ordinary. */
final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Field field;
    private final transient Message text;
    private final Reason reason;

    RefusedException(Field field, Reason reason, String zh, String en) {
        super(en, null, false, false);
        this.field = field;
        this.reason = reason;
        this.text = new Message(zh, en);
    }

    Field field() {
        return field;
    }

    Reason reason() {
        return reason;
    }

    Message text() {
        return text;
    }
}
