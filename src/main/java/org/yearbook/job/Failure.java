package org.yearbook.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecutionException;

/**
 * Why a run published nothing.
 *
 * @param message for the operator
 * @param fault of the program, {@code null} where the operator can mend it
 */
record Failure(ExitCode exitCode, String message, Throwable fault) {
    /** With less than this a disk is as good as full. */
    private static final long LITTLE_ROOM = 4L << 20;

    private static final Logger LOG = LoggerFactory.getLogger(YearbookJobConfiguration.JOB);

    /** The failure behind these; of a partitioned step it is the worker that knows what happened. */
    static Failure of(Collection<? extends Throwable> failures) {
        return failures.stream()
                .map(Failure::root)
                .min(Comparator.comparingInt(Failure::vagueness))
                .map(Failure::of)
                .orElseGet(() -> of(new IllegalStateException("the job ended without saying why")));
    }

    /** What the operating system says comes first, what the framework makes of a failed step last. */
    private static int vagueness(Throwable failure) {
        return failure instanceof IOException ? 0 : failure instanceof JobExecutionException ? 2 : 1;
    }

    /** The failure with what may be behind it where it seems a fault of the program: that one of the disks is full. */
    Failure where(Path... folders) {
        if (fault == null) {
            return this;
        }
        for (Path folder : folders) {
            try {
                long room = Files.getFileStore(folder).getUsableSpace();
                if (room < LITTLE_ROOM) {
                    String full = "; only " + room / 1024 + " kB of disk space are left for " + folder
                            + ", which may be why: make space and start again";
                    return new Failure(exitCode, message + full, null);
                }
            } catch (IOException e) {
                // nothing is known of that disk
                LOG.debug("no file store of {}", folder, e);
            }
        }
        return this;
    }

    private static Failure of(Throwable cause) {
        String message = Optional.ofNullable(cause.getMessage()).orElse("no further message");
        if (cause instanceof InvalidSettingException) {
            return new Failure(ExitCode.WRONG_SETTING, message, null);
        }
        if (cause instanceof RefusedEditionException) {
            return new Failure(ExitCode.REFUSED, message, null);
        }
        String untouched = "No edition is published, the previous one is untouched: ";
        if (cause instanceof OutOfMemoryError) {
            return new Failure(
                    ExitCode.FAILED,
                    untouched + "the memory of the program is used up (" + message
                            + "); start it with more, as in java -Xmx4g -jar yearbook.jar",
                    null);
        }
        return new Failure(
                ExitCode.FAILED,
                untouched + message + " (" + cause.getClass().getSimpleName() + ")",
                cause instanceof IOException ? null : cause);
    }

    private static Throwable root(Throwable failure) {
        return failure.getCause() == null ? failure : root(failure.getCause());
    }

    void log() {
        LOG.error("{}", message);
        if (fault != null) {
            LOG.error("This is a fault of the program; please report it with these lines.", fault);
        }
    }
}
