package org.yearbook.check;

import java.util.Locale;

/** How much a finding weighs. */
public enum Severity {
    /** Worth knowing; nothing is wrong. */
    INFO,
    /** Figures disagree; one of them is likely wrong. */
    WARNING;

    /** The name in {@code findings.csv}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
