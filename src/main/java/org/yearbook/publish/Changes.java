package org.yearbook.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yearbook.source.InputFile;
import org.yearbook.source.Inventory;
import org.yearbook.tabulate.Tabulated;

/** What changed since the last edition, in words: Chinese, then English. */
final class Changes {
    private Changes() {}

    static List<Map.Entry<String, String>> between(
            Optional<Manifest.Previous> before, Inventory inventory, Tabulated.Summary now) {
        if (before.isEmpty()) {
            return List.of(Map.entry("这是第一版。", "This is the first edition."));
        }
        Manifest.Previous last = before.get();
        int added = 0;
        int changed = 0;
        for (InputFile file : inventory.files()) {
            String hash = last.inputs().get(file.path());
            added += hash == null ? 1 : 0;
            changed += hash != null && !hash.equals(file.sha256()) ? 1 : 0;
        }
        int gone = last.inputs().size() - (inventory.files().size() - added);
        var changes = new ArrayList<Map.Entry<String, String>>();
        changes.add(Map.entry(
                "上一版为 " + last.edition() + "。输入文件新增 " + added + " 个，改动 " + changed + " 个，删除 " + gone + " 个。",
                "The last edition was " + last.edition() + ". Input files: " + added + " new, " + changed + " changed, "
                        + gone + " gone."));
        changes.add(Map.entry(
                "数字由 " + last.cells() + " 个变为 " + now.cells() + " 个，核查发现由 " + last.findings() + " 项变为 " + now.findings()
                        + " 项。",
                "Figures: " + last.cells() + " then, " + now.cells() + " now. Findings: " + last.findings() + " then, "
                        + now.findings() + " now."));
        return changes;
    }
}
