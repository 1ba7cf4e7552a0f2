package org.yearbook.job;

import java.io.IOException;
import java.util.List;
import org.yearbook.publish.edition.Edition;

/** The quality gate refused an edition; the message says which limits, the figures, and what can be done. */
final class RefusedEditionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private RefusedEditionException(Edition edition, List<String> objections, String whereabouts) {
        super("The quality gate refuses edition " + edition.name() + ": " + String.join("; ", objections) + ". "
                + whereabouts);
    }

    static RefusedEditionException laidAside(Edition edition, List<String> objections) {
        return new RefusedEditionException(
                edition,
                objections,
                "It lies in " + edition.refused() + " for inspection; the command 'accept' publishes it.");
    }

    static RefusedEditionException dropped(Edition edition, List<String> objections, IOException why) {
        return new RefusedEditionException(
                edition,
                objections,
                "It is deleted, since it cannot be laid in " + edition.refused() + " (" + why
                        + "); what lies there is of an earlier run.");
    }
}
