package org.yearbook.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.BooleanSupplier;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamWriter;
import org.yearbook.normalize.Outcomes;
import org.yearbook.work.PartWriter;
import org.yearbook.work.Parts;

/**
 * Writes what a partition makes; makes it durable when the partition has completed, drops it when it has failed. Not
 * final, since its step scope subclasses it.
 */
class OutcomeWriter implements ItemStreamWriter<Outcomes>, StepExecutionListener {
    private final Parts parts;
    private final String key;
    private final BooleanSupplier unchanged;
    private PartWriter part;
    private long records;

    /** @param unchanged whether the files of the part are still those that were listed */
    OutcomeWriter(Parts parts, String key, BooleanSupplier unchanged) {
        this.parts = parts;
        this.key = key;
        this.unchanged = unchanged;
    }

    @Override
    public void open(ExecutionContext context) {
        try {
            part = parts.write(key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void write(Chunk<? extends Outcomes> chunk) throws IOException {
        for (Outcomes outcomes : chunk) {
            part.add(outcomes);
            records += outcomes.size();
        }
    }

    @Override
    public ExitStatus afterStep(StepExecution execution) {
        // what operators count are records, not the blocks that they come in
        execution.setWriteCount(records);
        if (execution.getStatus() == BatchStatus.COMPLETED) {
            try {
                part.commit(unchanged.getAsBoolean());
            } catch (IOException | RuntimeException e) {
                // the framework only logs what a listener throws
                execution.setStatus(BatchStatus.FAILED);
                execution.addFailureException(e);
                return ExitStatus.FAILED.addExitDescription(e);
            }
        }
        return execution.getExitStatus();
    }

    @Override
    public void close() {
        try {
            if (part != null) {
                part.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
