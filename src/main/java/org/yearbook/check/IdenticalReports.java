package org.yearbook.check;

import java.util.ArrayList;
import java.util.List;
import org.yearbook.source.Message;

/** Finds reports of different regions or years that state the same figures: one is a copy of the other. */
public final class IdenticalReports {
    private static final String RULE = "identical";

    private ReportPrint first;

    /** Goes through prints in {@link ReportPrint#ORDER}; of those that are equal, each after the first is found. */
    public List<Finding> next(ReportPrint report) {
        var findings = new ArrayList<Finding>();
        if (first == null || first.print() != report.print()) {
            first = report;
        } else if (!first.source().equals(report.source())) {
            findings.add(finding(
                    Severity.WARNING,
                    first,
                    report,
                    new Message(
                            "“" + report.source() + "”的 " + report.figures() + " 个数字与"
                                    + first.region().name() + "（"
                                    + first.region().code() + "）" + first.year() + "年的“" + first.source() + "”完全相同",
                            "its " + report.figures() + " figures are those of "
                                    + first.region().code() + " in " + first.year())));
        }
        return findings;
    }

    /** The finding for two names of one report of a region and year; no figure is counted twice. */
    static Finding underTwoNames(ReportPrint one, ReportPrint copy) {
        return finding(
                Severity.INFO,
                one,
                copy,
                new Message(
                        "“" + one.source() + "”与“" + copy.source() + "”的数字完全相同，应为同一份报告",
                        "the same report under two names"));
    }

    private static Finding finding(Severity severity, ReportPrint one, ReportPrint copy, Message message) {
        return new Finding(
                RULE,
                severity,
                copy.region(),
                copy.year(),
                null,
                message.toString(),
                one.source() + "; " + copy.source());
    }
}
