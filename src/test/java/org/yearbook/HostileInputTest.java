package org.yearbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.yearbook.hostile.HostileCorpus;
import org.yearbook.hostile.Sizes;
import org.yearbook.hostile.Trick;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One run over all tricks at once: each is refused clearly or does no harm, and what is good is published. */
@DisabledOnOs(OS.WINDOWS)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileInputTest {
    private List<Trick> tricks;
    private JobRun job;

    @BeforeAll
    void oneRunOverAll(@TempDir Path folder) throws IOException {
        tricks = HostileCorpus.of(Sizes.SMALL);
        job = JobRun.in(folder);
        HostileCorpus.good(job.input());
        for (Trick trick : tricks) {
            trick.make().at(job.input().resolve(trick.path()));
        }
        job.published(Sizes.LIMITS);
    }

    @Test
    void thereAreManyTricks() {
        assertThat(tricks).hasSizeGreaterThan(200);
    }

    @Test
    void whatIsGoodIsPublished() throws IOException {
        assertThat(job.columns("observations.csv", "source", "indicator_code", "value"))
                .containsAll(HostileCorpus.GOOD);
        assertThat(job.columns("yearbook.csv", "region_code", "indicator_code", "value"))
                .contains("5303 DIS01 7", "5303 DIS04 9", "533102 DIS01 12");
    }

    @Test
    void eachTrickIsRefusedClearlyOrReadHarmlessly() throws IOException {
        Map<String, JsonNode> counts = new HashMap<>();
        manifest().get("inputs").forEach(file -> counts.put(file.get("path").asString(), file.get("counts")));
        List<Map<String, String>> rejected = job.rows("rejected.csv");
        var softly = new SoftAssertions();
        for (Trick trick : tricks) {
            JsonNode found = counts.get(trick.path());
            if (found == null) {
                softly.assertThat(trick.accepted() + trick.rejected())
                        .as("rows of a file that is not listed: " + trick.path())
                        .isZero();
                continue;
            }
            count(softly, trick, "accepted", trick.accepted(), found);
            count(softly, trick, "rejected", trick.rejected(), found);
            if (trick.message() != null) {
                softly.assertThat(messages(rejected, trick))
                        .as("messages of " + trick.path())
                        .anyMatch(message -> trick.message().matcher(message).find());
            }
        }
        softly.assertAll();
    }

    private static void count(SoftAssertions softly, Trick trick, String what, int expected, JsonNode counts) {
        if (expected != Trick.ANY) {
            softly.assertThat(counts.get(what).asInt())
                    .as(what + " of " + trick.path())
                    .isEqualTo(expected);
        }
    }

    /** A few of its messages. A rejection names the file as source, or in its message if the record has a source. */
    private static List<String> messages(List<Map<String, String>> rejected, Trick trick) {
        return rejected.stream()
                .filter(row -> row.get("source").replaceFirst("^'(?=[=@-])", "").equals(trick.source())
                        || row.get("message").contains(trick.path() + " "))
                .map(row -> row.get("message"))
                .distinct()
                .sorted(Comparator.comparing(
                        message -> !trick.message().matcher(message).find()))
                .limit(3)
                .toList();
    }

    @Test
    void nothingIsLostAndNothingIsCountedTwice() throws IOException {
        JsonNode counts = manifest().get("counts");
        assertThat(counts.get("accepted").asInt())
                .isEqualTo(job.rows("observations.csv").size());
        assertThat(counts.get("rejected").asInt())
                .isEqualTo(job.rows("rejected.csv").size());
        assertThat(counts.get("unclassified").asInt())
                .isEqualTo(job.rows("unclassified.csv").size());
    }

    private JsonNode manifest() throws IOException {
        return JsonMapper.shared().readTree(job.files().get("manifest.json"));
    }
}
