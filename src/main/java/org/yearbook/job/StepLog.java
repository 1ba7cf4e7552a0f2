package org.yearbook.job;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** One line for each step: what, how many, how long. */
final class StepLog implements StepExecutionListener {
    private static final Logger LOG = LoggerFactory.getLogger(YearbookJobConfiguration.JOB);

    private final String made;

    /** For a step whose write count counts these. */
    StepLog(String made) {
        this.made = made;
    }

    @Override
    public ExitStatus afterStep(StepExecution step) {
        if (step.getStatus() == BatchStatus.COMPLETED) {
            LocalDateTime end = step.getEndTime() == null ? LocalDateTime.now() : step.getEndTime();
            double seconds = Duration.between(step.getStartTime(), end).toMillis() / 1000.0;
            LOG.info(String.format(
                    Locale.ROOT, "%-14s %,12d %-8s %8.2f s", step.getStepName(), step.getWriteCount(), made, seconds));
        } else {
            LOG.error("{} failed", step.getStepName());
        }
        return step.getExitStatus();
    }
}
