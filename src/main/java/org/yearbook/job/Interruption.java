package org.yearbook.job;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the program at once when it is told to (SIGTERM, Ctrl-C, the end of the session): every run is prepared for being
 * killed, so nothing is gained by waiting, and a scheduler that stops a run does not wait long.
 */
final class Interruption {
    private static final Logger LOG = LoggerFactory.getLogger(YearbookJobConfiguration.JOB);

    private final Thread hook = new Thread(Interruption::stop, "interruption");

    private Interruption() {}

    /** Watches until {@link #end}. */
    static Interruption watch() {
        var interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    private static void stop() {
        LOG.warn("Stopped from outside; what is published stays whole, and the next run resumes.");
        Runtime.getRuntime().halt(ExitCode.FAILED.value());
    }

    /** From now on the program ends in its own way. */
    void end() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // it is being stopped right now
            LOG.debug("stopped at the end", e);
        }
    }
}
