package org.yearbook.job;

import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

/** How far the step is: a bar that moves on a terminal; elsewhere a line of the log a minute. */
@Component
class Progress implements StepExecutionListener, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(YearbookJobConfiguration.JOB);
    private static final int BAR = 24;
    private static final int MINUTE_MILLIS = 60_000;
    private static final int BLINK_MILLIS = 250;

    private final boolean terminal = Terminal.isThere();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "progress");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicLong items = new AtomicLong();
    private volatile int parts;
    private volatile String step = "";
    private volatile long start;

    Progress() {
        int period = terminal ? BLINK_MILLIS : MINUTE_MILLIS;
        clock.scheduleAtFixedRate(this::show, period, period, TimeUnit.MILLISECONDS);
    }

    /** The partitioner of a step, which says how many parts there are. */
    Partitioner counting(Partitioner partitioner) {
        return gridSize -> {
            var partitions = partitioner.partition(gridSize);
            parts = partitions.size();
            return partitions;
        };
    }

    /** For the steps that work on parts. */
    StepExecutionListener ofPart() {
        return new StepExecutionListener() {
            @Override
            public ExitStatus afterStep(StepExecution part) {
                done.incrementAndGet();
                items.addAndGet(part.getWriteCount());
                return part.getExitStatus();
            }
        };
    }

    @Override
    public void beforeStep(StepExecution execution) {
        parts = 0;
        done.set(0);
        items.set(0);
        start = System.nanoTime();
        step = execution.getStepName();
    }

    @Override
    public ExitStatus afterStep(StepExecution execution) {
        step = "";
        return execution.getExitStatus();
    }

    private void show() {
        String line = line();
        if (line.isEmpty()) {
            return;
        }
        if (terminal) {
            System.out.print(
                    "\r" + String.format(Locale.ROOT, "%-" + Terminal.WIDTH + "." + Terminal.WIDTH + "s", line));
            System.out.flush();
        } else {
            LOG.info("{}", line);
        }
    }

    private String line() {
        if (step.isEmpty()) {
            return "";
        }
        long seconds = (System.nanoTime() - start) / 1_000_000_000;
        // once, since the next step sets it back meanwhile
        int all = parts;
        if (all == 0) {
            return String.format(Locale.ROOT, "%-14s %d s", step, seconds);
        }
        int completed = Math.min(done.get(), all);
        int filled = (int) ((long) BAR * completed / all);
        String bar = terminal ? "[" + "#".repeat(filled) + ".".repeat(BAR - filled) + "] " : "";
        return String.format(
                Locale.ROOT, "%-14s %s%d of %d parts, %,d made, %d s", step, bar, completed, all, items.get(), seconds);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
