package org.yearbook.job;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** One line for each step: what, how many, how long. */
final class StepLog implements StepExecutionListener {
    private static final Logger LOG = LoggerFactory.getLogger(YearbookJobConfiguration.JOB);

    @Override
    public ExitStatus afterStep(StepExecution step) {
        if (step.getStatus() == BatchStatus.COMPLETED) {
            double seconds =
                    Duration.between(step.getStartTime(), step.getEndTime()).toMillis() / 1000.0;
            long count = Math.max(step.getReadCount(), step.getWriteCount());
            LOG.info(String.format("%-15s %,10d %-9s %8.2f s", step.getStepName(), count, unit(step), seconds));
        } else {
            LOG.error("{} failed", step.getStepName());
        }
        return step.getExitStatus();
    }

    private static String unit(StepExecution step) {
        return switch (step.getStepName()) {
            case "inventory", "publish", "release" -> "files";
            case "extractReports" -> "reports";
            case "loadRecords" -> "blocks";
            default -> "cells";
        };
    }
}
