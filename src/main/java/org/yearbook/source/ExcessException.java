package org.yearbook.source;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;

/** What is read is larger than a limit, or built so that it could become so. */
final class ExcessException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Message text;

    ExcessException(Message text) {
        super(text.en());
        this.text = text;
    }

    /** The message if that is why something failed, else another. */
    static Message messageOf(Throwable failure, Message other) {
        for (Throwable cause = failure; cause != null; cause = cause(cause)) {
            if (cause instanceof ExcessException excess) {
                return excess.text;
            }
        }
        return other;
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof XMLStreamException xml ? xml.getNestedException() : failure.getCause();
    }
}
