package org.yearbook.publish.workbook;

import java.util.ArrayList;
import java.util.List;
import org.yearbook.check.Finding;
import org.yearbook.region.Region;
import org.yearbook.tabulate.FindingRow;
import org.yearbook.work.MergedRuns;

/**
 * Findings in the order of regions, asked for region by region in that order. A register counts every one; only those of
 * regions that are asked for, and those that it keeps, become objects.
 */
final class FindingsByRegion {
    private final MergedRuns<Finding> findings;
    private final Register register;
    private final FindingRow row = new FindingRow();
    private boolean more;

    FindingsByRegion(MergedRuns<Finding> findings, Register register) {
        this.findings = findings;
        this.register = register;
        advance();
    }

    private void advance() {
        more = findings.advance();
        if (more) {
            row.read(findings.key(), findings.row());
            if (register.count(row.rule(), row.severity())) {
                register.keep(findings.item());
            }
        }
    }

    /** The findings about that region. */
    List<Finding> of(Region asked) {
        var found = new ArrayList<Finding>();
        while (more && row.region() <= asked.index()) {
            if (row.region() == asked.index()) {
                found.add(findings.item());
            }
            advance();
        }
        return found;
    }

    /** Passes over the rest. */
    void finish() {
        while (more) {
            advance();
        }
    }
}
