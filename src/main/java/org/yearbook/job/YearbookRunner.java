package org.yearbook.job;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.stereotype.Component;
import org.yearbook.publish.Edition;

/** Chooses the edition, starts the job or resumes it where it failed, and turns its end into an exit code. */
@Component
class YearbookRunner implements ApplicationRunner, ExitCodeGenerator {
    private static final Logger LOG = LoggerFactory.getLogger(YearbookRunner.class);

    private final JobOperator operator;
    private final JobRepository repository;
    private final Job job;
    private final Run run;
    private final YearbookSettings settings;
    private ExitCode exitCode = ExitCode.FAILED;

    YearbookRunner(JobOperator operator, JobRepository repository, Job job, Run run, YearbookSettings settings) {
        this.operator = operator;
        this.repository = repository;
        this.job = job;
        this.run = run;
        this.settings = settings;
    }

    @Override
    public void run(ApplicationArguments arguments) throws JobExecutionException {
        run.edition(edition());
        JobExecution execution = operator.start(job, parameters());
        if (execution.getStatus() == BatchStatus.COMPLETED) {
            exitCode = ExitCode.DONE;
            if (!run.summary().isEmpty()) {
                LOG.info(
                        "{}; {} s.",
                        run.summary(),
                        ManagementFactory.getRuntimeMXBean().getUptime() / 1000);
            }
        } else {
            exitCode = failure(execution);
        }
    }

    @Override
    public int getExitCode() {
        return exitCode.value();
    }

    private Edition edition() {
        if (!settings.edition().isEmpty()) {
            return new Edition(settings.outputFolder(), settings.edition());
        }
        String date = LocalDate.now().toString();
        var edition = new Edition(settings.outputFolder(), date);
        for (int number = 2; edition.exists(); number++) {
            edition = new Edition(settings.outputFolder(), date + "." + number);
        }
        return edition;
    }

    /** Those of a run of this edition that has not completed, so that it is resumed; else of a new one. */
    private JobParameters parameters() {
        for (long attempt = 1; ; attempt++) {
            JobParameters parameters = new JobParametersBuilder()
                    .addString("output", settings.outputFolder().toString())
                    .addString("edition", run.edition().name())
                    .addLong("attempt", attempt)
                    .toJobParameters();
            JobExecution last = repository.getLastJobExecution(job.getName(), parameters);
            if (last == null) {
                return parameters;
            }
            if (last.getStatus().isRunning()) {
                // the process that ran it is gone
                operator.recover(last);
                return parameters;
            }
            if (last.getStatus() == BatchStatus.FAILED || last.getStatus() == BatchStatus.STOPPED) {
                return parameters;
            }
        }
    }

    private static ExitCode failure(JobExecution execution) {
        // of a partitioned step it is the worker that knows what happened
        Throwable cause = execution.getAllFailureExceptions().stream()
                .map(YearbookRunner::root)
                .min(Comparator.comparing(failure -> failure instanceof JobExecutionException))
                .orElseGet(() -> new IllegalStateException("the job ended as " + execution.getStatus()));
        if (cause instanceof InvalidSettingException) {
            LOG.error("{}", cause.getMessage());
            return ExitCode.WRONG_SETTING;
        }
        String message = Optional.ofNullable(cause.getMessage()).orElse("no further message");
        LOG.error(
                "No edition is published, the previous one is untouched: {} ({})",
                message,
                cause.getClass().getSimpleName());
        if (!(cause instanceof IOException)) {
            LOG.error("This is a fault of the program; please report it with these lines.", cause);
        }
        return ExitCode.FAILED;
    }

    private static Throwable root(Throwable failure) {
        return failure.getCause() == null ? failure : root(failure.getCause());
    }
}
