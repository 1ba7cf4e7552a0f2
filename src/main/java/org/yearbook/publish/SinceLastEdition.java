package org.yearbook.publish;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yearbook.publish.edition.MadeFrom;
import org.yearbook.publish.edition.Manifest;
import org.yearbook.publish.edition.RevisionCounts;
import org.yearbook.tabulate.Tabulated;

/** What changed since the last edition, in words: Chinese, then English. */
final class SinceLastEdition {
    private SinceLastEdition() {}

    static List<Map.Entry<String, String>> told(
            Optional<Manifest.Published> before, MadeFrom made, Tabulated.Summary now, RevisionCounts revisions) {
        if (before.isEmpty()) {
            return List.of(Map.entry("这是第一版。", "This is the first edition."));
        }
        Manifest.Published last = before.get();
        MadeFrom.InputChanges inputs = last.made().until(made);
        return List.of(
                Map.entry(
                        "上一版为 " + last.edition().name() + "。输入文件新增 " + inputs.added() + " 个，改动 " + inputs.changed()
                                + " 个，删除 " + inputs.gone() + " 个。",
                        "The last edition was " + last.edition().name() + ". Input files: " + inputs.added() + " new, "
                                + inputs.changed() + " changed, " + inputs.gone() + " gone."),
                Map.entry(
                        "数字由 " + last.cells() + " 个变为 " + now.cells() + " 个，核查发现由 " + last.findings() + " 项变为 "
                                + now.findings() + " 项。",
                        "Figures: " + last.cells() + " then, " + now.cells() + " now. Findings: " + last.findings()
                                + " then, " + now.findings() + " now."),
                Map.entry(
                        "与上一版不同的数字 " + revisions.count() + " 个，其中修订 " + revisions.revised()
                                + " 个（表中以 r 标示），其余为新增或已无数据；逐项见“修订”和 revisions.csv。",
                        "Figures other than in the last edition: " + revisions.count() + "; revised: "
                                + revisions.revised()
                                + " (marked r), the rest are new or gone. See the sheet of revisions, and revisions.csv."));
    }
}
