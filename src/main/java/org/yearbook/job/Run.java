package org.yearbook.job;

import org.yearbook.publish.Edition;

/** What the steps of one run share: the edition that it makes, and the plan once the inventory is made. */
final class Run {
    private Edition edition;
    private Plan plan;

    Edition edition() {
        return edition;
    }

    void edition(Edition chosen) {
        edition = chosen;
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
