package org.yearbook.job;

import java.io.UncheckedIOException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.yearbook.codebook.InvalidCodebookException;

/** Says in words what keeps the program from starting: a wrong setting, a faulty codebook, another run, a disk. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartFailureAnalyzer implements FailureAnalyzer {
    @Override
    public FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidSettingException) {
                return new FailureAnalysis(cause.getMessage(), "Correct the setting and start again.", cause);
            }
            if (cause instanceof OutputLock.HeldException) {
                return new FailureAnalysis(cause.getMessage(), "Wait for the other run to end.", cause);
            }
            if (cause instanceof UncheckedIOException) {
                return new FailureAnalysis(cause.getMessage(), "See to rights, room and the state of the disk.", cause);
            }
            if (cause instanceof InvalidCodebookException) {
                return new FailureAnalysis(cause.getMessage(), "Mend the codebook and start again.", cause);
            }
        }
        return null;
    }
}
