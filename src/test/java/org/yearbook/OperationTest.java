package org.yearbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Nights that nobody watches: what is left, lost or damaged is settled by the next run, which says what it did. */
@ExtendWith(OutputCaptureExtension.class)
class OperationTest {
    private static final String HEADER = "source,region,year,indicator,value";
    private static final String WITH_UNIT = HEADER + ",unit";

    @TempDir
    Path folder;

    private JobRun job(String value) throws IOException {
        return JobRun.in(folder).record("a.csv", HEADER, "s,530523,2022,DIS01," + value);
    }

    private List<String> outputNames(JobRun job) throws IOException {
        try (Stream<Path> names = Files.list(job.output())) {
            return names.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private static String latest(JobRun job) throws IOException {
        return job.output().resolve("latest").toRealPath().getFileName().toString();
    }

    @Test
    void aReleaseThatWasKilledBeforeLatestIsCompleted() throws IOException {
        JobRun job = job("7").published("--yearbook.edition=one");
        job("8").published("--yearbook.edition=two");
        // as it is right after the edition appeared
        Files.delete(job.output().resolve("latest"));
        Files.createSymbolicLink(job.output().resolve("latest"), Path.of("one"));
        Files.createSymbolicLink(job.output().resolve(".latest.draft"), Path.of("two"));
        job.published("--yearbook.edition=");
        assertThat(latest(job)).isEqualTo("two");
        assertThat(outputNames(job)).containsExactly(".lock", ".state", "latest", "one", "two");
    }

    @Test
    void aReleaseThatWasKilledBeforeTheEditionAppearedIsBegunAnew() throws IOException {
        JobRun job = job("7").published("--yearbook.edition=one");
        Files.createDirectories(job.output().resolve(".two.candidate/tables"));
        Files.createSymbolicLink(job.output().resolve(".latest.draft"), Path.of("two"));
        job("8").published("--yearbook.edition=two");
        assertThat(latest(job)).isEqualTo("two");
        assertThat(outputNames(job)).containsExactly(".lock", ".state", "latest", "one", "two");
    }

    @Test
    void aLostLinkIsFoundAgain() throws IOException {
        JobRun job = job("7").published("--yearbook.edition=one");
        Files.delete(job.output().resolve("latest"));
        job.published("--yearbook.edition=");
        assertThat(latest(job)).isEqualTo("one");
    }

    @Test
    void aDamagedRepositoryIsBegunAfresh(CapturedOutput log) throws IOException {
        JobRun job = job("7");
        Files.createDirectories(job.output().resolve(".state"));
        Files.writeString(job.output().resolve(".state/repository.mv.db"), "no database");
        job.published();
        assertThat(log)
                .contains("repository.mv.db cannot be read and is begun afresh")
                .doesNotContain("\tat org.");
    }

    @Test
    void theHolderOfALockIsNamedAndALockOfADeadProcessBlocksNobody() throws IOException {
        JobRun job = job("7");
        Files.createDirectories(job.output());
        Files.writeString(job.output().resolve(".lock"), "process 1 on a host, since long ago\n");
        job.published();
        assertThat(job.output().resolve(".lock"))
                .content(StandardCharsets.UTF_8)
                .startsWith("process " + ProcessHandle.current().pid() + " on ");
    }

    @Test
    void aForcedRunPublishesWhatHasNotChanged() throws IOException {
        JobRun job = job("7").published("--yearbook.edition=");
        job.published("--yearbook.edition=");
        assertThat(outputNames(job)).hasSize(4);
        job.published("--yearbook.edition=", "--yearbook.force=true");
        assertThat(latest(job)).isEqualTo(LocalDate.now() + ".2");
        assertThat(job.run("--yearbook.edition=" + latest(job), "--yearbook.force=true"))
                .isEqualTo(2);
    }

    @Test
    void aClockSetBackMakesAnEditionOfAnEarlierDateTheNewest() throws IOException {
        JobRun job = job("7").published("--yearbook.edition=2999-01-01");
        job("8").published("--yearbook.edition=", "--yearbook.keep=1");
        assertThat(latest(job)).isEqualTo(LocalDate.now().toString());
        assertThat(outputNames(job)).containsExactly(".lock", ".state", latest(job), "latest");
    }

    @Test
    void oldEditionsGoAndTheNewestAndForeignFoldersStay() throws IOException {
        JobRun job = job("1").published("--yearbook.edition=a");
        Files.createDirectories(job.output().resolve("backup"));
        Files.writeString(job.output().resolve("backup/manifest.json"), "{\"edition\": \"a\"}");
        job("2").published("--yearbook.edition=b");
        job("3").published("--yearbook.edition=c");
        // the newest edition seems to be the oldest
        Files.setLastModifiedTime(job.output().resolve("c/manifest.json"), FileTime.fromMillis(0));
        Files.setLastModifiedTime(job.output().resolve("a/manifest.json"), FileTime.fromMillis(1));
        job.published("--yearbook.edition=", "--yearbook.keep=2");
        assertThat(outputNames(job)).containsExactly(".lock", ".state", "b", "backup", "c", "latest");
        assertThat(latest(job)).isEqualTo("c");
    }

    @Test
    void eachRunWritesItsMetrics() throws IOException {
        Path file = folder.resolve("metrics/yearbook.prom");
        JobRun job = job("7").published("--yearbook.metrics.file=" + file);
        assertThat(Files.readAllLines(file))
                .contains(
                        "yearbook_run_exit_code 0.0",
                        "yearbook_records{outcome=\"accepted\"} 1.0",
                        "yearbook_records{outcome=\"rejected\"} 0.0",
                        "yearbook_step_made{step=\"inventory\"} 1.0");
        job("8");
        assertThat(job.run("--yearbook.metrics.file=" + file)).isEqualTo(2);
        assertThat(Files.readAllLines(file)).contains("yearbook_run_exit_code 2.0");
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void statusListsRunsAndEditions(CapturedOutput printed) throws IOException {
        JobRun job = job("7").published("--yearbook.edition=one");
        job("8");
        assertThat(job.run("--yearbook.edition=one")).isEqualTo(2);
        assertThat(YearbookApplication.run("status", "--yearbook.output=" + job.output()))
                .isZero();
        assertThat(printed.getOut())
                .containsPattern("WRONG_SETTING +--yearbook.edition=one: an edition of that name exists")
                .containsPattern("DONE +Edition one: 1 records read = 1 accepted")
                .containsPattern("one +latest");
        assertThat(YearbookApplication.run("status", "--yearbook.output=" + folder.resolve("nowhere")))
                .isZero();
        assertThat(folder.resolve("nowhere")).doesNotExist();
    }

    @Test
    void statusLeavesARepositoryThatCannotBeReadToTheNextRun(CapturedOutput printed) throws Exception {
        JobRun job = job("7");
        Path state = Files.createDirectories(job.output().resolve(".state"));
        Files.writeString(state.resolve("repository.mv.db"), "no database");
        assertThat(YearbookApplication.run("status", "--yearbook.output=" + job.output()))
                .isZero();
        assertThat(printed)
                .containsOnlyOnce("none (the repository cannot be read)")
                .doesNotContain("afresh");
        assertThat(state.resolve("repository.mv.db")).hasContent("no database");

        Files.delete(state.resolve("repository.mv.db"));
        DriverManager.getConnection("jdbc:h2:file:" + state.resolve("repository"))
                .close();
        assertThat(YearbookApplication.run("status", "--yearbook.output=" + job.output()))
                .as("without tables")
                .isZero();
        assertThat(printed.getOut().split("none \\(the repository cannot be read\\)"))
                .hasSize(3);
    }

    private static List<String> stateNames(JobRun job) throws IOException {
        try (Stream<Path> names = Files.list(job.output().resolve(".state"))) {
            return names.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private static List<Path> parts(JobRun job) throws IOException {
        try (Stream<Path> parts = Files.list(job.output().resolve(".state/parts"))) {
            return parts.sorted().toList();
        }
    }

    private static Set<Path> areas(JobRun job) throws IOException {
        try (Stream<Path> areas = Files.list(job.output().resolve(".state/tabulated"))) {
            return areas.filter(path -> path.getFileName().toString().matches("area-\\d+\\..*"))
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void ofARunOnlyItsPartsAndAreasAreLeft() throws IOException {
        JobRun job = job("7").published();
        assertThat(stateNames(job)).contains("parts", "tabulated").doesNotContain("revisions");
        List<Path> ofSeven = parts(job);
        assertThat(ofSeven).hasSize(1);
        Set<Path> areasOfSeven = areas(job);
        job("8").published("--yearbook.edition=next");
        assertThat(parts(job)).hasSize(1).doesNotContainAnyElementsOf(ofSeven);
        assertThat(areas(job)).hasSameSizeAs(areasOfSeven);
        assertThat(areas(job))
                .as("one area is another")
                .filteredOn(areasOfSeven::contains)
                .hasSize(areasOfSeven.size() - 1);
        job("若干");
        assertThat(job.run("--yearbook.edition=refused", "--yearbook.gate.records=1"))
                .isEqualTo(3);
        assertThat(parts(job)).as("of refused editions too").hasSize(1);
        assertThat(areas(job)).hasSameSizeAs(areasOfSeven);
        assertThat(stateNames(job)).doesNotContain("revisions");
    }

    @Test
    void aNightThatTakesAreasPublishesWhatOneWithoutAnyWould() throws IOException {
        var editions = new ArrayList<Map<String, byte[]>>();
        for (boolean state : List.of(true, false)) {
            JobRun first = JobRun.in(folder.resolve("state-" + state))
                    .record(
                            "a.csv",
                            WITH_UNIT,
                            "a,530523,2022,DIS01,300,件",
                            "a,11,2022,DIS01,7,件",
                            "a,5305,2022,DIS01,90,件")
                    .record("b.csv", WITH_UNIT, "b,3301,2022,DIS01,40,件", "b,00,2022,DIS01,5,件", "b,54,2021,DIS01,1,件")
                    .named("one")
                    .published("--yearbook.partition=1KB");
            Set<Path> areas = areas(first);
            if (!state) {
                FileUtils.deleteDirectory(first.output().resolve(".state").toFile());
            }
            JobRun second = first.record(
                            "a.csv", WITH_UNIT, "a,530523,2022,DIS01,301,件", "a,11,2022,DIS01,7,件", "x,y,z")
                    .named("two")
                    .published("--yearbook.partition=1KB");
            assertThat(areas(second)).filteredOn(areas::contains).hasSize(areas.size() - 1);
            editions.add(second.files());
        }
        assertThat(editions.get(0)).containsExactlyEntriesOf(editions.get(1));
    }

    /** As if a file had been away while its part was made. */
    @Test
    void aPartFromAFileThatChangedMeanwhileIsMadeAgainAndItsAreaToo() throws IOException {
        JobRun job = JobRun.in(folder)
                .record("a.csv", WITH_UNIT, "a,530523,2022,DIS01,300,件")
                .named("one");
        job.published();
        Path part = parts(job).get(0);
        JobRun other = JobRun.in(folder.resolve("other"))
                .record("a.csv", WITH_UNIT, "a,530523,2022,DIS01,3,件")
                .published();
        FileUtils.deleteDirectory(part.toFile());
        FileUtils.copyDirectory(parts(other).get(0).toFile(), part.toFile());
        JobRun wrong = job.named("wrong").published("--yearbook.force=true");
        assertThat(wrong.columns("yearbook.csv", "region_code", "value")).contains("530523 3");
        Files.createFile(part.resolve("once"));
        JobRun right = job.named("right").published("--yearbook.force=true");
        assertThat(right.columns("yearbook.csv", "region_code", "value")).contains("530523 300");
    }

    @Test
    void anInputThatIsNotThereCostsNoParts() throws IOException {
        JobRun job = job("7").published();
        List<Path> parts = parts(job);
        Files.delete(job.input().resolve("records/a.csv"));
        job.published("--yearbook.edition=");
        assertThat(parts(job)).isEqualTo(parts);
    }

    @Test
    void nothingOfARefusedStartIsLeft() throws IOException {
        JobRun job = job("7");
        Files.createFile(folder.resolve("file"));
        assertThat(job.run("--yearbook.state=" + folder.resolve("file/state"))).isEqualTo(2);
        assertThat(Files.exists(job.output().resolve("latest"), LinkOption.NOFOLLOW_LINKS))
                .isFalse();
    }
}
