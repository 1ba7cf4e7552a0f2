package org.yearbook.job;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;
import org.yearbook.publish.edition.Edition;
import org.yearbook.publish.edition.Editions;
import org.yearbook.work.Counts;
import org.yearbook.work.Durable;

/** The figures of one run in the text format of Prometheus, for the textfile collector of a node exporter. */
final class MetricsFile {
    private static final Logger LOG = LoggerFactory.getLogger(YearbookJobConfiguration.JOB);

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    private MetricsFile() {}

    /** Replaces the file at once. A file that cannot be written is a warning: the run is what counts. */
    static void write(Path file, ExitCode exitCode, Run run, JobExecution execution) {
        try {
            var metrics = new MetricsFile();
            metrics.ofRun(exitCode);
            run.made().ifPresent(metrics::ofMade);
            if (execution != null) {
                execution.getStepExecutions().forEach(metrics::ofStep);
            }
            if (run.edition() != null) {
                Edition.latest(run.edition().output()).ifPresent(metrics::ofEdition);
            }
            Files.createDirectories(file.toAbsolutePath().getParent());
            Durable.write(file, metrics.registry.scrape());
        } catch (IOException e) {
            LOG.warn("The metrics cannot be written to {}: {}", file, e.toString());
        }
    }

    private void ofRun(ExitCode exitCode) {
        gauge("yearbook.run.exit.code", "what the last run ended with", Tags.empty(), exitCode.value());
        gauge("yearbook.run.end.timestamp.seconds", "when it ended", Tags.empty(), System.currentTimeMillis() / 1e3);
        gauge(
                "yearbook.run.duration.seconds",
                "how long it took, with the start of the program",
                Tags.empty(),
                ManagementFactory.getRuntimeMXBean().getUptime() / 1e3);
    }

    private void ofMade(Run.Made made) {
        Counts counts = made.counts();
        records("accepted", counts.accepted());
        records("rejected", counts.rejected());
        records("unclassified", counts.unclassified());
        gauge(
                "yearbook.cells",
                "figures of the edition",
                Tags.empty(),
                made.tabulated().cells());
        gauge(
                "yearbook.findings",
                "findings of the edition",
                Tags.empty(),
                made.tabulated().findings());
        gauge(
                "yearbook.reports",
                "reporting regions, counted anew each year",
                Tags.empty(),
                made.tabulated().reports().values().stream()
                        .mapToLong(Long::longValue)
                        .sum());
    }

    private void records(String outcome, long count) {
        gauge("yearbook.records", "records read, by what became of them", Tags.of("outcome", outcome), count);
    }

    private void ofStep(StepExecution step) {
        // a partition is named by its step and its key
        if (step.getStepName().indexOf(':') < 0 && step.getEndTime() != null) {
            Tags name = Tags.of("step", step.getStepName());
            gauge(
                    "yearbook.step.duration.seconds",
                    "how long a step took",
                    name,
                    Duration.between(step.getStartTime(), step.getEndTime()).toMillis() / 1e3);
            gauge("yearbook.step.made", "how many things it made", name, step.getWriteCount());
        }
    }

    private void ofEdition(Edition edition) {
        gauge(
                "yearbook.edition.timestamp.seconds",
                "when the newest edition was made",
                Tags.of("edition", edition.name()),
                Editions.made(edition).toMillis() / 1e3);
    }

    private void gauge(String name, String description, Tags tags, double value) {
        MeterRegistry into = registry;
        Gauge.builder(name, () -> value)
                .description(description)
                .tags(tags)
                .strongReference(true)
                .register(into);
    }
}
