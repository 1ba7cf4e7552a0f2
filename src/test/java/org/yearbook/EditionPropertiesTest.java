package org.yearbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.springframework.util.FileSystemUtils;
import org.yearbook.tabulate.Figures;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What holds for editions of whatever records, however they lie in files and are shared out. */
class EditionPropertiesTest {
    private static final String HEADER = "source,region,year,indicator,value,unit,scope,period,published";

    @Provide
    Arbitrary<List<String>> rows() {
        return Figures.rows();
    }

    @Property(tries = 6, shrinking = ShrinkingMode.OFF)
    void filesPartitionsAndASecondEditionChangeNoCell(
            @ForAll("rows") List<String> rows, @ForAll @IntRange(min = 1, max = 60) int size) throws IOException {
        Path folder = Files.createTempDirectory("editions");
        JobRun one = JobRun.in(folder.resolve("one"))
                .record("r.csv", lines(rows).toArray(new String[0]))
                .published();
        JobRun other = JobRun.in(folder.resolve("other"));
        for (int from = 0; from == 0 || from < rows.size(); from += size) {
            List<String> some = rows.subList(from, Math.min(from + size, rows.size()));
            other.record((1000 - from) + ".csv", lines(some).toArray(new String[0]));
        }
        other.published("--yearbook.partition=100B", "--yearbook.threads=3");

        byte[] cells = one.files().get("yearbook.csv");
        assertThat(other.files().get("yearbook.csv")).isEqualTo(cells);
        JobRun second = one.named("second").published();
        assertThat(second.files().get("yearbook.csv")).isEqualTo(cells);
        assertThat(second.rows("revisions.csv")).isEmpty();
        countsReconcile(one, rows.size());
        countsReconcile(other, rows.size());
        FileSystemUtils.deleteRecursively(folder);
    }

    private static List<String> lines(List<String> rows) {
        var lines = new ArrayList<String>();
        lines.add(HEADER);
        lines.addAll(rows);
        return lines;
    }

    private static void countsReconcile(JobRun job, int records) throws IOException {
        JsonNode counts =
                JsonMapper.shared().readTree(job.files().get("manifest.json")).get("counts");
        assertThat(counts.get("read").asInt()).isEqualTo(records);
        assertThat(counts.get("accepted").asInt())
                .isEqualTo(job.rows("observations.csv").size());
        assertThat(counts.get("rejected").asInt())
                .isEqualTo(job.rows("rejected.csv").size());
        assertThat(counts.get("unclassified").asInt())
                .isEqualTo(job.rows("unclassified.csv").size());
        assertThat(counts.get("read").asInt())
                .isEqualTo(counts.get("accepted").asInt()
                        + counts.get("rejected").asInt()
                        + counts.get("unclassified").asInt());
    }
}
