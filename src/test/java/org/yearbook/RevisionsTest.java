package org.yearbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What an edition says otherwise than the one before it. */
@ExtendWith(OutputCaptureExtension.class)
class RevisionsTest {
    private static final String HEADER = "source,region,year,indicator,value,unit,published";
    private static final String[] REVISION = {"region_code", "year", "indicator_code", "old", "new", "why", "sources"};

    @TempDir
    Path folder;

    private JobRun first() throws IOException {
        return JobRun.in(folder)
                .record(
                        "r.csv",
                        HEADER,
                        "a,533401,2022,DIS01,10,件,",
                        "b,533422,2022,DIS01,5,件,",
                        "c,533423,2022,DIS01,1,件,",
                        "c,533423,2022,DIS02,1,件,")
                .published();
    }

    private static List<String> revisions(JobRun job) throws IOException {
        return job.columns("revisions.csv", REVISION);
    }

    @Test
    void theFirstEditionRevisesNothing() throws IOException {
        assertThat(Files.readString(first().edition().resolve("revisions.csv")))
                .isEqualTo("\uFEFFregion_code,region,year,indicator_code,indicator,old,new,unit,why,sources\n");
    }

    @Test
    void theSameInputUnderAnotherNameRevisesNothing() throws IOException {
        JobRun next = first().named("next").published();
        assertThat(revisions(next)).isEmpty();
        assertThat(manifest(next)).contains("\"previous\":\"test\",\"revisions\":0");
    }

    @Test
    void eachChangedFigureSaysWhyUpToTheNation() throws IOException {
        JobRun next = first().named("next")
                .record(
                        "r.csv",
                        HEADER,
                        "a,533401,2022,DIS01,11,件,", // changed
                        "b,533422,2022,DIS01,5,件,",
                        "z,533422,2022,DIS01,7,件,2023-01-01", // added, and preferred
                        "c,533423,2022,DIS02,1,件,") // DIS01 withdrawn
                .published();
        assertThat(revisions(next))
                .containsExactly(
                        "00 2022 DIS01 16 18 source_added; source_changed; source_withdrawn a; c; z",
                        "00 2022 DIS03 6.25 5.56 source_added; source_changed; source_withdrawn a; c; z",
                        "53 2022 DIS01 16 18 source_added; source_changed; source_withdrawn a; c; z",
                        "53 2022 DIS03 6.25 5.56 source_added; source_changed; source_withdrawn a; c; z",
                        "5334 2022 DIS01 16 18 source_added; source_changed; source_withdrawn a; c; z",
                        "5334 2022 DIS03 6.25 5.56 source_added; source_changed; source_withdrawn a; c; z",
                        "533401 2022 DIS01 10 11 source_changed a",
                        "533422 2022 DIS01 5 7 source_added z",
                        "533423 2022 DIS01 1  source_withdrawn c",
                        "533423 2022 DIS03 100  source_withdrawn c");
        assertThat(manifest(next)).contains("\"previous\":\"test\",\"revisions\":10");
    }

    @Test
    void aFigureForTheFirstTimeHasNoOldOne() throws IOException {
        JobRun next = first().named("next")
                .record("more.csv", HEADER, "d,54,2021,DIS01,3,件,")
                .published();
        assertThat(revisions(next))
                .containsExactly("00 2021 DIS01  3 source_added d", "54 2021 DIS01  3 source_added d");
    }

    @Test
    void aSourceThatChangesNoFigureIsNoRevision() throws IOException {
        JobRun next = first().named("next")
                .record("more.csv", HEADER, "d,533401,2022,DIS01,10,件,")
                .published();
        assertThat(revisions(next)).isEmpty();
    }

    @Test
    void aReportThatWasReplacedIsAChangedSource() throws IOException {
        var job = JobRun.in(folder)
                .report("a.txt", "龙陵县2022年法治政府建设年度报告\n\n全年排查矛盾纠纷967件。\n")
                .published();
        JobRun next = job.named("next")
                .report("a.txt", "龙陵县2022年法治政府建设年度报告\n\n全年排查矛盾纠纷968件，化解968件。\n")
                .published();
        assertThat(revisions(next))
                .contains(
                        "530523 2022 DIS01 967 968 source_changed a.txt",
                        "530523 2022 DIS02  968 source_changed a.txt");
    }

    @Test
    void aCorrectionIsTheReason() throws IOException {
        JobRun next =
                first().named("next").corrections("533401,2022,DIS01,100,,,").published();
        assertThat(revisions(next))
                .contains("533401 2022 DIS01 10 100 corrected ", "5334 2022 DIS01 16 106 corrected ");
        Files.delete(next.input().resolve("corrections.csv"));
        assertThat(revisions(next.named("last").published()))
                .contains("533401 2022 DIS01 100 10 corrected ", "5334 2022 DIS01 106 16 corrected ");
    }

    @Test
    void onlyACorrectionThatIsOtherThanBeforeIsAReason() throws IOException {
        JobRun next = first().named("next")
                .corrections("533401,2022,DIS01,100,,,", "533422,2022,DIS01,50,,,", "5334,2022,DIS01,999,,,")
                .published();
        assertThat(revisions(next)).contains("533422 2022 DIS01 5 50 corrected ");
        JobRun last = next.named("last")
                .corrections("533401,2022,DIS01,100,,,", "533422,2022,DIS01,51,,,", "5334,2022,DIS01,998,,,")
                .record(
                        "r.csv",
                        HEADER,
                        "a,533401,2022,DIS01,11,件,", // corrected as before
                        "b,533422,2022,DIS01,6,件,", // corrected otherwise
                        "c,533423,2022,DIS01,2,件,",
                        "c,533423,2022,DIS02,1,件,")
                .published();
        assertThat(revisions(last))
                .containsExactly(
                        "00 2022 DIS01 151 153 source_changed; corrected c",
                        "00 2022 DIS03 0.66 0.65 source_changed; corrected c",
                        "53 2022 DIS01 151 153 source_changed; corrected c",
                        "53 2022 DIS03 0.66 0.65 source_changed; corrected c",
                        "5334 2022 DIS01 151 153 source_changed; corrected c",
                        "5334 2022 DIS03 0.66 0.65 source_changed; corrected c",
                        "533422 2022 DIS01 50 51 corrected ",
                        "533423 2022 DIS01 1 2 source_changed c",
                        "533423 2022 DIS03 100 50 source_changed c");
    }

    @Test
    void aChangeBelowARegionWithAFigureOfItsOwnIsNoReasonAbove() throws IOException {
        JobRun next = first().record("own.csv", HEADER, "p,5334,2022,DIS01,90,件,", "q,5305,2022,DIS01,1,件,")
                .named("next")
                .published();
        JobRun last = next.named("last")
                .record(
                        "r.csv",
                        HEADER,
                        "a,533401,2022,DIS01,11,件,",
                        "b,533422,2022,DIS01,5,件,",
                        "c,533423,2022,DIS01,1,件,",
                        "c,533423,2022,DIS02,1,件,")
                .record("own.csv", HEADER, "p,5334,2022,DIS01,90,件,", "q,5305,2022,DIS01,2,件,")
                .published();
        assertThat(revisions(last))
                .contains("00 2022 DIS01 91 92 source_changed q", "533401 2022 DIS01 10 11 source_changed a");
    }

    @Test
    void aDateOfPublicationThatDecidesOtherwiseIsAChangedSource() throws IOException {
        JobRun next = first().record(
                        "own.csv", HEADER, "p,54,2021,DIS01,9,件,2022-01-02", "q,54,2021,DIS01,1,件,2022-01-01")
                .named("next")
                .published();
        JobRun last = next.named("last")
                .record("own.csv", HEADER, "p,54,2021,DIS01,9,件,2022-01-02", "q,54,2021,DIS01,1,件,2022-01-03")
                .published();
        assertThat(revisions(last)).contains("54 2021 DIS01 9 1 source_changed ");
    }

    @Test
    void anotherProgramIsTheReason() throws IOException {
        JobRun job = first();
        Path cells = job.edition().resolve("yearbook.csv");
        Files.writeString(cells, Files.readString(cells).replace("排查、受理矛盾纠纷,10,", "排查、受理矛盾纠纷,1,"));
        Path manifest = job.edition().resolve("manifest.json");
        Files.writeString(
                manifest,
                Files.readString(manifest).replaceAll("\"(program|fingerprint)\" : \"\\w+\"", "\"$1\" : \"older\""));
        assertThat(revisions(job.named("next").published())).containsExactly("533401 2022 DIS01 1 10 program_changed ");
    }

    @Test
    void theSameEditionBeforeGivesTheSameBytes() throws IOException {
        Map<String, byte[]> one = twoEditions(folder.resolve("one"));
        assertThat(one).isNotEmpty().containsKeys("revisions.csv", "manifest.json", "yearbook-2022.xlsx");
        Map<String, byte[]> other = twoEditions(folder.resolve("other"));
        assertThat(other.keySet()).isEqualTo(one.keySet());
        one.forEach((file, bytes) -> assertThat(other.get(file)).as(file).isEqualTo(bytes));
    }

    private static Map<String, byte[]> twoEditions(Path folder) throws IOException {
        JobRun job = JobRun.in(folder)
                .record("r.csv", HEADER, "a,533401,2022,DIS01,10,件,")
                .published();
        return job.named("next")
                .record("r.csv", HEADER, "a,533401,2022,DIS01,11,件,")
                .published()
                .files();
    }

    @Test
    void anotherCodebookIsTheReason() throws IOException {
        JobRun job = first();
        Path codebook = Files.createDirectory(folder.resolve("codebook"));
        String units = Files.readString(Path.of("src/main/resources/codebook/units.csv"));
        Files.writeString(codebook.resolve("units.csv"), units.replace("宗,件,1\n", "宗,件,1\n打,件,12\n"));
        job.record("dozens.csv", HEADER, "d,54,2021,DIS01,3,打,");
        JobRun second = job.named("second").published();
        assertThat(revisions(second)).isEmpty();
        assertThat(revisions(second.named("third").published("--yearbook.codebook=" + codebook)))
                .containsExactly("00 2021 DIS01  36 codebook_changed d", "54 2021 DIS01  36 codebook_changed d");
    }

    @Test
    void anEditionThatLostItsFilesCountsAsNone() throws IOException {
        JobRun job = first();
        Files.delete(job.edition().resolve("yearbook.csv"));
        assertThat(revisions(job.named("next").published())).isEmpty();
    }

    @Test
    void aDamagedEditionEndsTheRunWithItsName(CapturedOutput log) throws IOException {
        JobRun job = first();
        Files.writeString(job.edition().resolve("yearbook.csv"), "region_code\n00\n");
        assertThat(job.named("next").run()).isEqualTo(1);
        assertThat(log).contains("yearbook.csv is not as it was published; restore it");
    }

    private static String manifest(JobRun job) throws IOException {
        return new String(job.files().get("manifest.json"), StandardCharsets.UTF_8).replaceAll("\\s+", "");
    }
}
