package org.yearbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A thousand records in every accepted spelling, and in some that are not, against results written by hand. */
class SpellingsTest {
    private static final String CASES = "/cases/spellings/";

    @TempDir
    static Path folder;

    private static JobRun job;

    @BeforeAll
    static void run() throws IOException {
        try (InputStream in = SpellingsTest.class.getResourceAsStream(CASES + "input/records/spellings.csv")) {
            job = JobRun.in(folder).record("spellings.csv", in.readAllBytes()).published();
        }
    }

    @Test
    void eachRecordHasTheOutcomeWrittenByHand() throws IOException {
        Map<Integer, String> expected = expected();
        assertThat(expected).hasSize(1_000);
        assertThat(outcomes()).containsExactlyInAnyOrderEntriesOf(expected);
    }

    @Test
    void countsReconcile() throws IOException {
        String manifest = new String(job.files().get("manifest.json"), StandardCharsets.UTF_8);
        assertThat(manifest.replaceAll("\\s+", ""))
                .contains("\"counts\":{\"read\":1000,\"accepted\":810,\"rejected\":130,\"unclassified\":60}");
    }

    private static Map<Integer, String> expected() throws IOException {
        var expected = new TreeMap<Integer, String>();
        for (Map<String, String> row : Gold.rows(Path.of("src/test/resources" + CASES + "expected.csv"))) {
            expected.put(Integer.valueOf(row.get("line")), outcome(row.get("outcome"), row));
        }
        return expected;
    }

    private static Map<Integer, String> outcomes() throws IOException {
        var outcomes = new TreeMap<Integer, String>();
        for (String file : List.of("observations.csv", "rejected.csv", "unclassified.csv")) {
            for (Map<String, String> row : job.rows(file)) {
                String outcome = file.startsWith("obs") ? "accepted" : file.replace(".csv", "");
                outcomes.put(Integer.valueOf(row.get("locator").substring("line ".length())), outcome(outcome, row));
            }
        }
        return outcomes;
    }

    private static String outcome(String outcome, Map<String, String> row) {
        List<String> columns = switch (outcome) {
            case "accepted" ->
                List.of("region_code", "year", "indicator_code", "value", "unit", "qualifier", "period", "scope");
            case "rejected" -> List.of("field", "reason");
            default -> List.of("region_code", "year", "value");
        };
        var values = new ArrayList<>(List.of(outcome));
        columns.forEach(column -> values.add(row.get(column)));
        return String.join(" | ", values);
    }
}
