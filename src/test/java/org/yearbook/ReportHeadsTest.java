package org.yearbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Which area and year a report is of, and whether a department's, by its title, header, signature, first sentences and
 * file name; or which of them could not be found. The cases are in {@code cases/heads.csv}, lines of a text apart by a
 * slash between blanks.
 */
class ReportHeadsTest {
    private static final Path CASES = Path.of("src/test/resources/cases/heads.csv");
    /** So that each report states something. */
    private static final String FIGURE = "\n全年开展法治宣传活动12场次。\n";

    @TempDir
    Path folder;

    @Test
    void areaAndYearAreFoundOrTheReportIsRefused() throws IOException {
        List<Map<String, String>> cases = Gold.rows(CASES);
        JobRun job = JobRun.in(folder);
        for (Map<String, String> row : cases) {
            job.report(row.get("file"), row.get("text").replace(" / ", "\n") + FIGURE);
        }
        job.published();

        Map<String, String> found = found(job);
        var differing = new ArrayList<String>();
        for (Map<String, String> row : cases) {
            String actual = found.getOrDefault(row.get("file"), "nothing");
            if (!actual.equals(row.get("expected"))) {
                differing.add(
                        row.get("file") + " (" + row.get("note") + "): " + row.get("expected") + ", not " + actual);
            }
        }
        assertThat(differing).isEmpty();
    }

    @Test
    void aRefusalSaysWhatWasLookedAt() throws IOException {
        JobRun job = JobRun.in(folder)
                .report("a.txt", "关于法治建设的报告\n2023年，我镇推进依法行政。" + FIGURE)
                .report("b.txt", "鼓楼区2023年法治政府建设情况报告\n一年来，全区推进依法行政。" + FIGURE)
                .report("c.txt", "鞍山高新区2023年法治政府建设情况报告\n一年来，高新区推进依法行政。" + FIGURE)
                .report("d.txt", "沾益区法治政府建设年度报告\n一年来，全区推进依法行政。" + FIGURE)
                .published();
        List<String> messages = job.columns("rejected.csv", "message");
        assertThat(messages.get(0)).contains("关于法治建设的报告", "a.txt", "looked at");
        assertThat(messages.get(1)).contains("鼓楼区", "江苏省徐州市鼓楼区", "4 regions");
        assertThat(messages.get(2)).contains("鞍山高新区", "regions-added.csv");
        assertThat(messages.get(3)).contains("沾益区法治政府建设年度报告", "d.txt", "no report year");
    }

    @Test
    void aReportWithoutTextOrFigureIsRefusedWithThatReason() throws IOException {
        JobRun job = JobRun.in(folder)
                .report("blank.txt", " \n\n")
                .report("words.txt", "沾益区2023年法治政府建设情况报告\n全区推进依法行政。")
                .report("year.txt", "沾益区2023年法治政府建设情况报告\n2022年受理行政复议申请96件。")
                .report("plan.txt", "沾益区2023年法治政府建设情况报告\n四、下一步工作计划\n开展法治宣传活动30场。")
                .published();
        assertThat(job.columns("rejected.csv", "source", "reason"))
                .containsExactly(
                        "blank.txt malformed", "plan.txt malformed", "words.txt malformed", "year.txt malformed");
        assertThat(job.columns("rejected.csv", "message"))
                .satisfiesExactly(
                        blank -> assertThat(blank).contains("文件是空的", "the file is empty"),
                        plan -> assertThat(plan).contains("没有找到本年度的数字", "no figure of the report year"),
                        words -> assertThat(words).contains("报告中没有找到数字", "no figure in the report"),
                        year -> assertThat(year).contains("没有找到本年度的数字", "no figure of the report year"));
    }

    private static Map<String, String> found(JobRun job) throws IOException {
        var found = new TreeMap<String, String>();
        for (Map<String, String> row : job.rows("observations.csv")) {
            String scope = row.get("scope").equals("department") ? " department" : "";
            found.put(row.get("source"), row.get("region_code") + " " + row.get("year") + scope);
        }
        for (Map<String, String> row : job.rows("rejected.csv")) {
            found.put(row.get("source"), "refused " + row.get("field"));
        }
        return found;
    }
}
