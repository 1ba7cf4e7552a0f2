package org.yearbook.codebook;

import java.util.List;

/** The codebook has faults; the message lists each with its file, its line and how to mend it. */
public final class InvalidCodebookException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidCodebookException(List<String> faults) {
        super("The codebook has " + faults.size() + (faults.size() == 1 ? " fault:" : " faults:") + "\n  "
                + String.join("\n  ", faults));
    }
}
