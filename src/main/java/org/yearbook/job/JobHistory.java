package org.yearbook.job;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.stereotype.Component;
import org.yearbook.publish.Edition;

/** Earlier runs, as the job repository knows them: those that were killed, the one to resume, those to forget. */
@Component
class JobHistory {
    static final String EDITION = "edition";

    /** How many instances of the job are remembered: two months of nights. */
    private static final int KEPT = 60;
    /** How often an instance is resumed; then a new one begins, so that none grows for ever. */
    private static final int MOST_RESUMED = 10;

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

    /** The parameters of a run of this edition that has not completed, so that it is resumed; else of a new one. */
    JobParameters parameters(Edition edition) {
        for (long attempt = 1; ; attempt++) {
            JobParameters parameters = new JobParametersBuilder()
                    .addString("output", edition.output().toString())
                    .addString(EDITION, edition.name())
                    .addLong("attempt", attempt)
                    .toJobParameters();
            JobInstance instance = repository.getJobInstance(YearbookJobConfiguration.JOB, parameters);
            if (instance == null || canResume(repository.getJobExecutions(instance))) {
                return parameters;
            }
        }
    }

    /** The framework resumes no run of which it does not know how it ended, such as one on a full disk. */
    private static boolean canResume(List<JobExecution> newestFirst) {
        if (newestFirst.isEmpty()) {
            return true;
        }
        JobExecution last = newestFirst.get(0);
        return newestFirst.size() < MOST_RESUMED
                && (last.getStatus() == BatchStatus.FAILED || last.getStatus() == BatchStatus.STOPPED)
                && last.getStepExecutions().stream().noneMatch(step -> step.getStatus() == BatchStatus.UNKNOWN);
    }

    /** Forgets the oldest runs. */
    void prune() {
        repository.getJobInstances(YearbookJobConfiguration.JOB, KEPT, ALL).forEach(repository::deleteJobInstance);
    }
}
