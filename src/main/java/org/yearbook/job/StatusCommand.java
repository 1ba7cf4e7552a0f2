package org.yearbook.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.commons.io.FileUtils;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.yearbook.publish.edition.Edition;
import org.yearbook.publish.edition.Editions;

/** {@code status}: the last runs, how each ended, and the editions there are. */
final class StatusCommand implements Command {
    /** How many runs and editions are listed. */
    private static final int LISTED = 10;

    @Override
    public String name() {
        return "status";
    }

    @Override
    public List<String> run(Environment environment) throws IOException {
        Path output = Command.output(environment);
        var lines = new ArrayList<String>();
        lines.add("Runs in " + Command.state(environment) + ", the newest first");
        String holder = OutputLock.holder(output);
        if (!holder.isEmpty()) {
            lines.add("  one is going on: " + holder);
        }
        lines.addAll(runs(RepositoryFile.in(Command.state(environment)), !holder.isEmpty()));
        lines.add("Editions in " + output + ", the newest first");
        lines.addAll(editions(output));
        return lines;
    }

    private static List<String> runs(RepositoryFile file, boolean held) throws IOException {
        if (!file.exists()) {
            return List.of("  none");
        }
        Path folder = Files.createTempDirectory("yearbook-status");
        try {
            JobRepository repository = repository(file.copy(folder).read());
            return executions(repository)
                    .map(execution -> line(execution, held))
                    .toList();
        } catch (SQLException | DataAccessException e) {
            // damaged, or without tables since its run was killed before they were made; the next run mends that
            return List.of("  none (the repository cannot be read)");
        } finally {
            FileUtils.deleteDirectory(folder.toFile());
        }
    }

    private static JobRepository repository(DataSource database) {
        var factory = new JdbcJobRepositoryFactoryBean();
        factory.setDataSource(database);
        factory.setTransactionManager(new JdbcTransactionManager(database));
        try {
            factory.afterPropertiesSet();
            return factory.getObject();
        } catch (Exception e) {
            throw new IllegalStateException("the job repository cannot be opened", e);
        }
    }

    private static Stream<JobExecution> executions(JobRepository repository) {
        return repository.getJobInstances(YearbookJobConfiguration.JOB, 0, LISTED).stream()
                .flatMap(instance -> repository.getJobExecutions(instance).stream())
                .sorted(Comparator.comparing(JobExecution::getId).reversed())
                .limit(LISTED);
    }

    private static String line(JobExecution execution, boolean held) {
        LocalDateTime start = execution.getCreateTime();
        String seconds = Optional.ofNullable(execution.getEndTime())
                .map(end -> Duration.between(start, end).toSeconds() + " s")
                .orElse("-");
        boolean ended = execution.getEndTime() != null;
        return "  %s  %7s  %-13s  %s"
                .formatted(
                        start.truncatedTo(ChronoUnit.SECONDS),
                        seconds,
                        ended ? execution.getExitStatus().getExitCode() : held ? "RUNNING" : "KILLED",
                        ended ? execution.getExitStatus().getExitDescription() : "");
    }

    private static List<String> editions(Path output) throws IOException {
        var editions = Editions.of(output);
        Optional<Edition> latest = Edition.latest(output);
        var lines = new ArrayList<String>();
        for (Edition edition : editions.all().stream().limit(LISTED).toList()) {
            String mark = latest.filter(edition::equals).isPresent() ? "latest" : "";
            lines.add(line(
                    edition.name(),
                    Editions.made(edition)
                            .toInstant()
                            .atZone(ZoneId.systemDefault())
                            .toLocalDateTime(),
                    mark));
        }
        editions.refused()
                .ifPresent(refused -> lines.add("  " + refused.name() + " was refused; 'accept' publishes it"));
        return lines.isEmpty() ? List.of("  none") : lines;
    }

    private static String line(String edition, LocalDateTime made, String mark) {
        return "  %s  %s  %s"
                .formatted(made.truncatedTo(ChronoUnit.SECONDS), edition, mark)
                .stripTrailing();
    }
}
