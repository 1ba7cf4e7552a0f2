package org.yearbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** The sample's reports against the figures that their author listed, before the rules had seen them. */
class SampleReportsTest {
    @TempDir
    Path folder;

    @Test
    void everyFigureOfTheSampleIsExtractedAndNoOther() throws IOException {
        JobRun job = JobRun.in(folder);
        FileSystemUtils.copyRecursively(Path.of("input/reports"), job.input().resolve("reports"));
        job.published();
        Path gold = Path.of("src/test/resources/cases/sample-gold.csv");
        var codes = Gold.rows(gold).stream().map(row -> row.get("code")).collect(Collectors.toSet());

        Gold.Score score = Gold.read(gold).score(job.rows("observations.csv"), codes);

        assertThat(score.annotated()).isGreaterThan(130);
        assertThat(score.missed()).isEmpty();
        assertThat(score.wrong()).isEmpty();
        assertThat(job.columns("observations.csv", "source", "region_code", "year").stream()
                        .distinct())
                .containsExactlyInAnyOrder(
                        "lishui-2023.txt 3311 2023",
                        "jinyun-2023.txt 331122 2023",
                        "jinyun-huzhen-2023.txt 331122101 2023",
                        "jinyun-xinjian-2022.txt 331122102 2022");
    }
}
