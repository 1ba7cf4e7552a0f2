package org.yearbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The quality gate refuses what looks like the input of a night that went wrong, and only that. */
@ExtendWith(OutputCaptureExtension.class)
class QualityGateTest {
    @TempDir
    Path folder;

    /** Rows of one township report each year: so many good, bad and unknown ones, of so many years. */
    private JobRun rows(int good, int bad, int unknown) throws IOException {
        var lines = new ArrayList<>(List.of("source,region,year,indicator,value"));
        for (int i = 0; i < good + bad + unknown; i++) {
            String value = i < bad ? "若干" : String.valueOf(i);
            String indicator = i < bad + good ? "DIS01" : "森林面积";
            lines.add("s" + i + ",530523," + (1990 + i % 30) + "," + indicator + "," + value);
        }
        return JobRun.in(folder).record("a.csv", lines.toArray(new String[0]));
    }

    @Test
    void moreThanHalfRejectedIsRefusedAndAcceptedByHand(CapturedOutput log) throws IOException {
        JobRun job = rows(249, 251, 0);
        assertThat(job.run()).isEqualTo(3);
        assertThat(log).contains("yearbook.gate.rejected=0.5: 251 of 500 records rejected, a share of 0.5020");
        assertThat(job.edition()).doesNotExist();
        assertThat(job.output().resolve("latest")).doesNotExist();
        Map<String, byte[]> refused = job.named(JobRun.EDITION + ".refused").files();
        assertThat(refused).containsKeys("manifest.json", "rejected.csv");
        assertThat(job.run()).as("the next night").isEqualTo(3);
        assertThat(YearbookApplication.run("accept", "--yearbook.output=" + job.output()))
                .isZero();
        assertThat(job.files()).containsExactlyInAnyOrderEntriesOf(Map.copyOf(job.files()));
        assertThat(job.files().get("manifest.json")).isEqualTo(refused.get("manifest.json"));
        assertThat(job.output().resolve("latest").toRealPath())
                .isEqualTo(job.edition().toRealPath());
        assertThat(job.named(JobRun.EDITION + ".refused").edition()).doesNotExist();
        assertThat(job.run()).as("nothing new").isZero();
        assertThat(YearbookApplication.run("accept", "--yearbook.output=" + job.output()))
                .as("nothing to accept")
                .isEqualTo(2);
    }

    @Test
    void smallInputsAndHalfAreNotRefused() throws IOException {
        rows(0, 499, 0).published();
        rows(250, 250, 0).published("--yearbook.edition=half");
        rows(100, 0, 400).published("--yearbook.edition=unknown");
    }

    @Test
    void theGateCanBeSwitchedOffAndItsLimitsSet(CapturedOutput log) throws IOException {
        JobRun job = rows(10, 1, 2);
        assertThat(job.run("--yearbook.gate.records=13", "--yearbook.gate.unclassified=0.1"))
                .isEqualTo(3);
        assertThat(log).contains("yearbook.gate.unclassified=0.1: 2 of 13 records unclassified, a share of 0.1538");
        assertThat(job.run("--yearbook.gate.rejected=1.5")).isEqualTo(2);
        job.published(
                "--yearbook.gate.enabled=false", "--yearbook.gate.records=13", "--yearbook.gate.unclassified=0.1");
        assertThat(job.named(JobRun.EDITION + ".refused").edition()).doesNotExist();
    }

    @Test
    void aFallInReportsIsRefused(CapturedOutput log) throws IOException {
        JobRun job = rows(30, 0, 0).published("--yearbook.edition=full");
        rows(21, 0, 0).published("--yearbook.edition=less");
        rows(14, 0, 0);
        assertThat(job.run("--yearbook.edition=few", "--yearbook.gate.reports=20"))
                .isEqualTo(3);
        assertThat(log)
                .contains(
                        "yearbook.gate.fall=0.3: 7 of 21 reports fewer than in the edition before, a share of 0.3333");
        assertThat(Files.isSameFile(job.output().resolve("latest"), job.output().resolve("less")))
                .isTrue();
    }

    @Test
    void onlyWhatTheRunMadeIsAccepted(CapturedOutput log) throws IOException {
        JobRun job = rows(0, 500, 0);
        assertThat(job.run()).isEqualTo(3);
        Path refused = job.named(JobRun.EDITION + ".refused").edition();
        Path stray = Files.createFile(refused.resolve(".~lock.a.xlsx#"));
        byte[] rejected = Files.readAllBytes(refused.resolve("rejected.csv"));
        Files.writeString(refused.resolve("rejected.csv"), "saved by a spreadsheet program");
        Path gone = Files.move(refused.resolve("findings.csv"), folder.resolve("findings.csv"));
        String accept = "--yearbook.output=" + job.output();
        assertThat(YearbookApplication.run("accept", accept)).isEqualTo(1);
        assertThat(log).contains("findings.csv is gone, rejected.csv is changed, .~lock.a.xlsx# was not there; delete");
        assertThat(job.edition()).doesNotExist();
        assertThat(job.output().resolve("latest")).doesNotExist();
        Files.delete(stray);
        Files.write(refused.resolve("rejected.csv"), rejected);
        Files.move(gone, refused.resolve("findings.csv"));
        assertThat(YearbookApplication.run("accept", accept)).isZero();
    }

    @Test
    void acceptMakesNoFolder() {
        assertThat(YearbookApplication.run("accept", "--yearbook.output=" + folder.resolve("typo")))
                .isEqualTo(2);
        assertThat(folder.resolve("typo")).doesNotExist();
    }

    /** As on Windows while somebody has a workbook of it open. */
    private void makeUndeletable(String refused) throws IOException {
        Files.createFile(folder.resolve("output/." + refused + ".refused.dropped"));
    }

    @Test
    void aRefusedEditionThatCannotBeDeletedIsNoFailureOfWhatComesAfterIt(CapturedOutput log) throws IOException {
        JobRun job = rows(0, 500, 0);
        assertThat(job.run("--yearbook.edition=one")).isEqualTo(3);
        makeUndeletable("one");
        job = rows(1, 500, 0);
        assertThat(job.run("--yearbook.edition=two")).isEqualTo(3);
        assertThat(log).contains("Cannot delete the edition refused before; the next run tries again");
        assertThat(job.named("two.refused").files()).containsKey("manifest.json");
        assertThat(YearbookApplication.run("accept", "--yearbook.output=" + job.output()))
                .isZero();
        assertThat(job.named("two").files()).as("the last one").containsKey("manifest.json");
        rows(600, 0, 0).published("--yearbook.edition=three");
        assertThat(log).contains("Cannot delete the refused edition; the next run tries again");
    }

    @Test
    void anEditionIsRefusedAlsoWhereItCannotBeLaidBesideTheOthers(CapturedOutput log) throws IOException {
        JobRun job = rows(0, 500, 0);
        assertThat(job.run()).isEqualTo(3);
        makeUndeletable(JobRun.EDITION);
        assertThat(job.run()).isEqualTo(3);
        assertThat(log).contains("It is deleted, since it cannot be laid in " + job.edition() + ".refused");
    }

    /** So many prefectures report on 2021, and so many on 2022. */
    private JobRun prefectures(int of2021, int of2022) throws IOException {
        var lines = new ArrayList<>(List.of("source,region,year,indicator,value"));
        List<String> regions = List.of("5301", "5303", "5304", "5305", "5306", "5307", "5308", "5309");
        regions.subList(0, of2021).forEach(region -> lines.add("s," + region + ",2021,DIS01,7"));
        regions.subList(0, of2022).forEach(region -> lines.add("t," + region + ",2022,DIS01,7"));
        return JobRun.in(folder).record("a.csv", lines.toArray(new String[0]));
    }

    @Test
    void aYearThatIsLostIsRefusedHoweverManyAnotherGained(CapturedOutput log) throws IOException {
        JobRun job = prefectures(4, 2).published("--yearbook.edition=one", "--yearbook.gate.reports=4");
        assertThat(Files.readString(job.named("one").edition().resolve("manifest.json")))
                .containsIgnoringWhitespaces("\"reports\": {\"2021\": 4, \"2022\": 2}");
        prefectures(0, 8);
        assertThat(job.run("--yearbook.edition=two", "--yearbook.gate.reports=4"))
                .isEqualTo(3);
        assertThat(log)
                .contains("yearbook.gate.fall=0.3: 4 of 4 reports for 2021 fewer than in the edition before")
                .doesNotContain("reports fewer");
        prefectures(4, 0).published("--yearbook.edition=three", "--yearbook.gate.reports=7");
    }

    @Test
    void manyWarningsAreRefused(CapturedOutput log) throws IOException {
        JobRun job = JobRun.in(folder)
                .record(
                        "a.csv",
                        "source,region,year,indicator,value",
                        "s,530523,2022,DIS01,7",
                        "t,530523,2022,DIS01,8",
                        "u,530523,2022,DIS01,9");
        assertThat(job.run("--yearbook.gate.records=1", "--yearbook.gate.warnings=0.5"))
                .isEqualTo(3);
        assertThat(log).contains("yearbook.gate.warnings=0.5: 2 of 3 warnings for records accepted");
    }
}
