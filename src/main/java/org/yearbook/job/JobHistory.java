package org.yearbook.job;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.stereotype.Component;
import org.yearbook.publish.edition.Edition;

/** Earlier runs, as the job repository knows them: those that were killed, those to forget. */
@Component
class JobHistory {
    static final String EDITION = "edition";

    /** How many instances of the job are remembered: two months of nights. */
    private static final int KEPT = 60;

    private static final int ALL = 10_000;
    private static final Logger LOG = LoggerFactory.getLogger(YearbookJobConfiguration.JOB);

    private final JobOperator operator;
    private final JobRepository repository;

    JobHistory(JobOperator operator, JobRepository repository) {
        this.operator = operator;
        this.repository = repository;
    }

    /** Marks runs as failed whose process is gone: whoever asks holds the lock, so no other can be running. */
    void recoverKilled() {
        for (JobExecution killed : repository.findRunningJobExecutions(YearbookJobConfiguration.JOB)) {
            LOG.info(
                    "The run of {} for edition {} was killed; what it completed is taken over.",
                    killed.getCreateTime().withNano(0),
                    killed.getJobParameters().getString(EDITION));
            operator.recover(killed);
        }
    }

    /**
     * The parameters of a new run. A run that was killed is resumed by way of the parts that it completed, which are
     * known by what they were made from; the framework's own restart would rely on rows that the repository may have
     * lost with the process, such as the context of a partition.
     */
    JobParameters parameters(Edition edition) {
        for (long attempt = 1; ; attempt++) {
            JobParameters parameters = new JobParametersBuilder()
                    .addString("output", edition.output().toString())
                    .addString(EDITION, edition.name())
                    .addLong("attempt", attempt)
                    .toJobParameters();
            if (repository.getJobInstance(YearbookJobConfiguration.JOB, parameters) == null) {
                return parameters;
            }
        }
    }

    /** Forgets the oldest runs. */
    void prune() {
        repository.getJobInstances(YearbookJobConfiguration.JOB, KEPT, ALL).forEach(repository::deleteJobInstance);
    }
}
