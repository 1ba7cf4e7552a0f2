package org.yearbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** Five real reports against every figure in them, annotated by hand. They are not part of the project. */
class RealReportsTest {
    private static final Path SHARED = Path.of("../shared");

    @TempDir
    Path folder;

    private JobRun job;

    @BeforeEach
    void runOnTheRealReports() throws IOException {
        assumeTrue(Files.isDirectory(SHARED.resolve("reports")), "the real reports are not here");
        job = JobRun.in(folder);
        FileSystemUtils.copyRecursively(SHARED.resolve("reports"), job.input().resolve("reports"));
        job.published();
    }

    @Test
    void areaAndYearAreRight() throws IOException {
        assertThat(job.columns("observations.csv", "source", "region_code", "year").stream()
                        .map(row -> row.replaceFirst("_\\w+\\.txt", ""))
                        .distinct())
                .containsExactlyInAnyOrder(
                        "000 530523105 2022",
                        "001 500101123 2022",
                        "002 5323 2023",
                        "003 420381450 2024",
                        "004 440784106 2022");
    }

    @Test
    void figuresAreRight() throws IOException {
        Gold gold = Gold.read(SHARED.resolve("gold/seed-gold.csv"));
        var codes = Gold.rows(SHARED.resolve("design/codebook.csv")).stream()
                .map(row -> row.get("code"))
                .collect(Collectors.toSet());

        gold.score(job.rows("observations.csv"), codes).isAtLeast(0.98, 0.97);
    }

    @Test
    void theContradictionInOneOfThemIsFound() throws IOException {
        assertThat(job.columns("findings.csv", "rule", "region_code", "year", "indicator_code"))
                .contains("PET-sum 440784106 2022 PET01");
    }
}
