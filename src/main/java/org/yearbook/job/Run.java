package org.yearbook.job;

import java.util.Locale;
import org.yearbook.publish.Edition;
import org.yearbook.tabulate.Tabulated;
import org.yearbook.work.Counts;

/** What the steps of one run share: the edition that it makes, and the plan once the inventory is made. */
final class Run {
    private Edition edition;
    private Plan plan;
    private String summary = "";

    Edition edition() {
        return edition;
    }

    void edition(Edition chosen) {
        edition = chosen;
    }

    /** What was published, in one line; empty if nothing was. */
    String summary() {
        return summary;
    }

    void summary(Counts counts, Tabulated.Summary tabulated) {
        summary = String.format(
                Locale.ROOT,
                "Edition %s: %,d records read = %,d accepted + %,d rejected + %,d unclassified; %,d cells, %,d findings",
                edition.name(),
                counts.read(),
                counts.accepted(),
                counts.rejected(),
                counts.unclassified(),
                tabulated.cells(),
                tabulated.findings());
    }

    Plan plan() {
        if (plan == null) {
            throw new IllegalStateException("the inventory comes first");
        }
        return plan;
    }

    void plan(Plan made) {
        plan = made;
    }
}
