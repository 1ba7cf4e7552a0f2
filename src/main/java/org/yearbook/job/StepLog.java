package org.yearbook.job;

import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** One line for each step: what, how many, how long, how fast. */
final class StepLog implements StepExecutionListener {
    private static final Logger LOG = LoggerFactory.getLogger(YearbookJobConfiguration.JOB);

    private final String made;
    /** Not the step's own times: the clock of the machine may be set meanwhile. */
    private long start;

    /** For a step whose write count counts these. */
    StepLog(String made) {
        this.made = made;
    }

    @Override
    public void beforeStep(StepExecution step) {
        start = System.nanoTime();
    }

    @Override
    public ExitStatus afterStep(StepExecution step) {
        if (step.getStatus() == BatchStatus.COMPLETED) {
            double seconds = (System.nanoTime() - start) / 1e9;
            LOG.info(String.format(
                    Locale.ROOT,
                    "%-14s %,12d %-8s %8.2f s %,12.1f/s",
                    step.getStepName(),
                    step.getWriteCount(),
                    made,
                    seconds,
                    step.getWriteCount() / seconds));
        } else {
            LOG.error("{} failed", step.getStepName());
        }
        return step.getExitStatus();
    }
}
