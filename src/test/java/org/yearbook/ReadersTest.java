package org.yearbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/**
 * What readers wrote after real reports and annotated with the first codebook, without sight of the rules; {@code second}
 * says what another reader wrote, {@code arguable} in a note that its reader was in doubt.
 */
class ReadersTest {
    private static final Path READERS = Path.of("src/test/resources/cases/readers");
    private static final Path UNSEEN = Path.of("src/test/resources/cases/unseen");

    @TempDir
    Path folder;

    /**
     * Sixty reports of all levels that no rule was mended by: what is reached here is what reports from elsewhere can expect.
     * Who mends by them moves them to the readers' and has others annotated.
     */
    @Test
    void unseenReports() throws IOException {
        expect(UNSEEN, 0.95, 0.92);
    }

    /**
     * Three hundred and fifty reports, each run once before anybody looked (precision 0.93 to 0.94, recall 0.90 to 0.93), and
     * the rules mended by them since; the bounds are close to what is reached, so that a change for the worse is noticed.
     */
    @Test
    void reports() throws IOException {
        expect(READERS, 0.955, 0.935);
    }

    /** Two thousand sentences, half of their figures look-alikes; mended by as well. */
    @Test
    void statements() throws IOException {
        JobRun job = JobRun.in(folder);
        Path reports = Files.createDirectories(job.input().resolve("reports"));
        var figures = new HashSet<String>();
        for (Map<String, String> row : Gold.rows(READERS.resolve("statements.csv"))) {
            Files.writeString(
                    reports.resolve(row.get("id") + ".txt"),
                    "龙陵县2023年法治政府建设年度报告\n\n" + row.get("heading") + "\n" + row.get("sentence") + "\n");
            for (String figure : row.get("gold").split(";")) {
                String[] parts = figure.strip().split(" ");
                if (parts.length == 2 && !parts[0].equals("NONE")) {
                    figures.add(Gold.figure(row.get("id"), parts[0], parts[1]));
                }
            }
        }
        job.published("--yearbook.gate.enabled=false");

        expect(job, new Gold(figures), 0.91, 0.89);
    }

    private void expect(Path reports, double precision, double recall) throws IOException {
        JobRun job = JobRun.in(folder);
        FileSystemUtils.copyRecursively(
                reports.resolve("reports"), Files.createDirectories(job.input().resolve("reports")));
        job.published();

        assertThat(Gold.areas(job)).containsAllEntriesOf(Gold.areas(reports.resolve("areas.csv")));
        expect(job, Gold.read(reports.resolve("reports.csv")), precision, recall);
    }

    private static void expect(JobRun job, Gold gold, double precision, double recall) throws IOException {
        Set<String> codes =
                gold.figures().stream().map(figure -> figure.split(" ")[1]).collect(Collectors.toSet());
        gold.score(job.rows("observations.csv"), codes).isAtLeast(precision, recall);
    }
}
