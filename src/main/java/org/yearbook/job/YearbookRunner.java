package org.yearbook.job;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.stereotype.Component;
import org.yearbook.publish.edition.Edition;

/** Chooses the edition, starts the job, and turns its end into an exit code. */
@Component
class YearbookRunner implements ApplicationRunner, ExitCodeGenerator {
    private static final Logger LOG = LoggerFactory.getLogger(YearbookRunner.class);

    private final JobOperator operator;
    private final JobRepository repository;
    private final JobHistory history;
    private final Job job;
    private final Run run;
    private final Housekeeping housekeeping;
    private final YearbookSettings settings;
    private ExitCode exitCode = ExitCode.FAILED;

    YearbookRunner(
            JobOperator operator,
            JobRepository repository,
            JobHistory history,
            Job job,
            Run run,
            Housekeeping housekeeping,
            YearbookSettings settings) {
        this.operator = operator;
        this.repository = repository;
        this.history = history;
        this.job = job;
        this.run = run;
        this.housekeeping = housekeeping;
        this.settings = settings;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        JobExecution execution = null;
        var interruption = Interruption.watch();
        try {
            housekeeping.before();
            run.edition(edition());
            execution = operator.start(job, history.parameters(run.edition()));
            if (execution.getStatus() == BatchStatus.COMPLETED) {
                succeed(execution);
            } else {
                fail(Failure.of(execution.getAllFailureExceptions()), execution);
            }
        } catch (IOException | JobExecutionException | RuntimeException | OutOfMemoryError e) {
            fail(Failure.of(List.of(e)), execution);
        } finally {
            interruption.end();
        }
        if (!settings.metrics().file().isEmpty()) {
            MetricsFile.write(settings.metricsFile(), exitCode, run, execution);
        }
    }

    @Override
    public int getExitCode() {
        return exitCode.value();
    }

    private void succeed(JobExecution execution) {
        exitCode = ExitCode.DONE;
        housekeeping.afterSuccess();
        String outcome = run.made().map(made -> made.summary(run.edition())).orElse("nothing new");
        run.made()
                .ifPresent(made -> LOG.info(
                        "{}; {} s.",
                        outcome,
                        ManagementFactory.getRuntimeMXBean().getUptime() / 1000));
        remember(execution, outcome);
    }

    private void fail(Failure reported, JobExecution execution) {
        Failure failure = reported.where(settings.outputFolder(), settings.stateFolder());
        exitCode = failure.exitCode();
        failure.log();
        housekeeping.afterFailure();
        if (exitCode == ExitCode.REFUSED) {
            housekeeping.afterRefusal();
        }
        if (execution != null) {
            remember(execution, failure.message());
        }
    }

    /** So that the command {@code status} can say it. */
    private void remember(JobExecution execution, String outcome) {
        try {
            execution.setExitStatus(new ExitStatus(exitCode.name(), outcome));
            repository.update(execution);
        } catch (RuntimeException e) {
            LOG.warn("The job repository does not take the outcome: {}", e.toString());
        }
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
}
