package org.yearbook.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.job.JobExecutionException;

/** What an operator reads when several things went wrong at once. */
class FailureTest {
    @Test
    void whatTheOperatingSystemSaysIsToldBeforeWhatFollowedFromIt() {
        Failure failure = Failure.of(List.of(
                new JobExecutionException("a step failed"),
                new IllegalStateException("wrong version"),
                new RuntimeException(new IOException("No space left on device"))));
        assertThat(failure.message()).endsWith("No space left on device (IOException)");
        assertThat(failure.fault()).isNull();
        assertThat(failure.exitCode()).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void aFaultOfTheProgramStaysOneWhereDisksHaveRoom(@TempDir Path folder) {
        Failure failure = Failure.of(List.of(new IllegalStateException("wrong version")));
        assertThat(failure.where(folder, folder.resolve("none"))).isEqualTo(failure);
        assertThat(failure.fault()).isNotNull();
    }
}
