package org.yearbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.util.FileSystemUtils;

/** An edition as a whole: the same input gives the same bytes, and it appears at once or not at all. */
@ExtendWith(OutputCaptureExtension.class)
class EditionTest {
    private static final Path SAMPLE = Path.of("input");

    @TempDir
    Path folder;

    private JobRun sample(String name) throws IOException {
        JobRun job = JobRun.in(folder.resolve(name));
        FileSystemUtils.copyRecursively(SAMPLE, job.input());
        return job;
    }

    @Test
    void theSampleIsPublishedWithEveryFileOfTheContract() throws IOException {
        JobRun job = sample("one").published();
        assertThat(job.files().keySet())
                .contains(
                        "findings.csv",
                        "manifest.json",
                        "observations.csv",
                        "rejected.csv",
                        "tables/7-1-2023.csv",
                        "unclassified.csv",
                        "yearbook-2021.xlsx",
                        "yearbook-2022.xlsx",
                        "yearbook-2023.xlsx",
                        "yearbook-series.xlsx",
                        "yearbook.csv");
        assertThat(job.output().resolve("latest").toRealPath())
                .isEqualTo(job.edition().toRealPath());
        assertThat(job.columns("rejected.csv", "reason"))
                .containsExactlyInAnyOrder("malformed", "missing", "range", "region", "unit", "value", "year");
        assertThat(job.columns("findings.csv", "rule", "region_code", "indicator_code"))
                .contains("PET-sum 331122 PET01", "conflict 331121 DIS01", "conflict 331122 SUP01");
        try (Stream<Path> left = Files.list(job.output())) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder(".lock", ".state", "latest", JobRun.EDITION);
        }
    }

    @Test
    void runsGiveTheSameBytesWhateverTheNumberOfPartitionsAndThreads() throws IOException {
        Map<String, byte[]> one =
                sample("one").published("--yearbook.threads=1").files();
        Map<String, byte[]> two = sample("two")
                .published("--yearbook.threads=2", "--yearbook.partition=10KB")
                .files();
        Map<String, byte[]> eight = sample("eight")
                .published("--yearbook.threads=8", "--yearbook.partition=1KB")
                .files();
        for (Map<String, byte[]> other : List.of(two, eight)) {
            assertThat(other.keySet()).isEqualTo(one.keySet());
            one.forEach((name, bytes) -> assertThat(other.get(name)).as(name).isEqualTo(bytes));
        }
    }

    @Test
    void theOrderOfRowsAndFilesChangesNothingButLocators() throws IOException {
        JobRun one = sample("one").published();
        JobRun other = sample("other");
        Path csv = other.input().resolve("records/prefecture-records.csv");
        var lines = new ArrayList<>(Files.readAllLines(csv));
        List<String> rows = lines.subList(1, lines.size());
        Collections.shuffle(rows, new Random(7));
        Files.write(csv, lines);
        Files.move(csv, other.input().resolve("records/zz.csv"));
        other.published();
        assertThat(other.rows("yearbook.csv")).isEqualTo(one.rows("yearbook.csv"));
        String[] columns = {"region_code", "year", "indicator_code", "value", "qualifier", "source", "evidence"};
        assertThat(other.columns("observations.csv", columns)).isEqualTo(one.columns("observations.csv", columns));
        assertThat(other.columns("rejected.csv", "field", "value", "reason", "record"))
                .containsExactlyInAnyOrderElementsOf(one.columns("rejected.csv", "field", "value", "reason", "record"));
    }

    @Test
    void nothingNewPublishesNothing(CapturedOutput log) throws IOException {
        JobRun job = sample("one").published();
        Map<String, byte[]> before = job.files();
        assertThat(job.run()).as("same name, nothing changed").isZero();
        assertThat(job.run("--yearbook.edition="))
                .as("name of the day, nothing changed")
                .isZero();
        assertThat(log).contains("Nothing has changed since edition " + JobRun.EDITION);
        assertThat(job.files()).hasSameSizeAs(before);
        try (Stream<Path> editions = Files.list(job.output())) {
            assertThat(editions.filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)))
                    .hasSize(2);
        }
    }

    @Test
    void anEditionIsNotOverwritten(CapturedOutput log) throws IOException {
        JobRun job = sample("one").published();
        byte[] before = job.files().get("manifest.json");
        job.record("more.csv", "source,region,year,indicator,value", "s,530523,2022,DIS01,7");
        assertThat(job.run()).isEqualTo(2);
        assertThat(log).contains("an edition of that name exists");
        assertThat(job.files().get("manifest.json")).isEqualTo(before);
        assertThat(job.run("--yearbook.edition=next")).isZero();
        assertThat(job.output().resolve("latest").toRealPath())
                .isEqualTo(job.output().resolve("next").toRealPath());
    }

    @Test
    void oneRunAtATimeHoldsTheOutputFolder(CapturedOutput log) throws IOException {
        JobRun job = sample("one");
        Files.createDirectories(job.output());
        try (FileChannel other = FileChannel.open(
                        job.output().resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = other.lock()) {
            assertThat(held.isValid()).isTrue();
            assertThat(job.run()).isEqualTo(4);
        }
        assertThat(log).contains("Another run holds the output folder");
        job.published();
    }

    @Test
    void aLostStateFolderCostsNothingButTime() throws IOException {
        JobRun job = sample("one").published();
        byte[] before = job.files().get("yearbook.csv");
        FileSystemUtils.deleteRecursively(job.output().resolve(".state"));
        FileSystemUtils.deleteRecursively(job.edition());
        job.published();
        assertThat(job.files().get("yearbook.csv")).isEqualTo(before);
    }
}
