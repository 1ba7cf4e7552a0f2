package org.yearbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Seventy situations, each in a year of its own, against a {@code yearbook.csv} computed by hand. The first column of the
 * records says what each shows.
 */
class CellCasesTest {
    private static final Path CASES = Path.of("src/test/resources/cases/cells");

    @TempDir
    Path folder;

    @Test
    void theYearbookIsTheOneComputedByHand() throws IOException {
        JobRun job = JobRun.in(folder)
                .record("records.csv", Files.readAllBytes(CASES.resolve("records.csv")))
                .published();
        assertThat(Gold.rows(CASES.resolve("records.csv")).stream().map(row -> row.get("case")))
                .doesNotContain("")
                .satisfies(
                        cases -> assertThat(cases.stream().distinct().count()).isGreaterThanOrEqualTo(70));
        assertThat(Files.readString(job.edition().resolve("yearbook.csv")))
                .isEqualTo("\uFEFF" + Files.readString(CASES.resolve("yearbook.csv"), StandardCharsets.UTF_8));
    }
}
