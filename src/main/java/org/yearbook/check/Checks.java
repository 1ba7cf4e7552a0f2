package org.yearbook.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.yearbook.codebook.Codebook;

/** All checks on what is said about a region and year; region years must come in the order of codes, then years. */
public final class Checks {
    private final List<Check> checks;

    /** Reports that may be copies of others, in other regions or years, go to {@code prints}. */
    public Checks(Codebook codebook, Thresholds thresholds, Consumer<ReportPrint> prints) {
        checks = List.of(
                new RelationCheck(codebook.relations()),
                new RangeCheck(codebook.ranges()),
                new JumpCheck(thresholds.jumpFactor(), thresholds.jumpFloor()),
                new ReportCheck(thresholds.reportFigures(), prints));
    }

    /** The findings of all of them. */
    public List<Finding> check(RegionYear said) {
        var findings = new ArrayList<Finding>();
        checks.forEach(check -> findings.addAll(check.check(said)));
        return findings;
    }
}
