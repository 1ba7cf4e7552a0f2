package org.yearbook.job;

import java.util.List;
import org.yearbook.publish.Edition;

/** The quality gate refused an edition; the message says which limits, the figures, and what can be done. */
final class RefusedEditionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RefusedEditionException(Edition edition, List<String> objections) {
        super("The quality gate refuses edition " + edition.name() + ": " + String.join("; ", objections)
                + ". It lies in " + edition.refused() + " for inspection; the command 'accept' publishes it.");
    }
}
