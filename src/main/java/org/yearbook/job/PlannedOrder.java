package org.yearbook.job;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.partition.support.SimpleStepExecutionSplitter;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/**
 * Lets partitions begin in the order of their partitioner, where the class above leaves it to hash codes: what takes
 * longest comes first, lest all wait for it at the end.
 */
final class PlannedOrder extends SimpleStepExecutionSplitter {
    PlannedOrder(JobRepository repository, String step, Partitioner partitioner) {
        super(repository, step, partitioner);
    }

    @Override
    public Set<StepExecution> split(StepExecution step, int gridSize) throws JobExecutionException {
        var planned = new LinkedHashSet<StepExecution>();
        super.split(step, gridSize).stream()
                .sorted(Comparator.comparingLong(StepExecution::getId))
                .forEach(planned::add);
        return planned;
    }
}
