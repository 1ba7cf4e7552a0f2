package org.yearbook.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.yearbook.normalize.Observation;
import org.yearbook.source.Locator;
import org.yearbook.source.Message;

/**
 * Looks at the reports of a region and year as a whole: the same one under two names, and one more where there was one
 * already.
 */
final class ReportCheck implements Check {
    private final int enough;
    private final Consumer<ReportPrint> prints;

    ReportCheck(int enough, Consumer<ReportPrint> prints) {
        this.enough = enough;
        this.prints = prints;
    }

    @Override
    public List<Finding> check(RegionYear said) {
        Map<Long, List<ReportPrint>> byPrint = new LinkedHashMap<>();
        for (ReportPrint report : reports(said)) {
            byPrint.computeIfAbsent(report.print(), p -> new ArrayList<>()).add(report);
        }
        var findings = new ArrayList<Finding>();
        for (List<ReportPrint> same : byPrint.values()) {
            same.stream().skip(1).forEach(copy -> findings.add(IdenticalReports.underTwoNames(same.get(0), copy)));
            if (same.get(0).figures() >= enough) {
                prints.accept(same.get(0));
            }
        }
        if (byPrint.size() > 1) {
            findings.add(repeated(
                    said,
                    byPrint.values().stream().map(same -> same.get(0).source()).toList()));
        }
        return findings;
    }

    /** The sources that are reports, in the order of their names. */
    private List<ReportPrint> reports(RegionYear said) {
        var sources = new TreeMap<String, Source>();
        String last = null;
        Source of = null;
        for (Observation figure : said.observations()) {
            // mostly it is the source of the figure before
            if (!figure.source().equals(last)) {
                last = figure.source();
                of = sources.computeIfAbsent(last, source -> new Source());
            }
            of.add(figure);
        }
        var reports = new ArrayList<ReportPrint>();
        sources.forEach((name, source) -> {
            if (source.document || source.figures >= enough) {
                reports.add(new ReportPrint(source.print, said.region(), said.year(), source.nonZero, name));
            }
        });
        return reports;
    }

    private static Finding repeated(RegionYear said, List<String> sources) {
        String zh = "该地区该年份有 " + sources.size() + " 份不同的报告：" + sources.stream().collect(Collectors.joining("、"));
        String en = "there are " + sources.size() + " differing reports of this region and year";
        return new Finding(
                "repeated",
                Severity.WARNING,
                said.region(),
                said.year(),
                null,
                new Message(zh, en).toString(),
                String.join("; ", sources));
    }

    private static final class Source {
        private boolean document;
        private long print;
        private int figures;
        private int nonZero;

        void add(Observation figure) {
            document |= figure.locator().kind() == Locator.Kind.PARAGRAPH;
            print += ReportPrint.of(figure);
            figures++;
            nonZero += figure.value().signum() == 0 ? 0 : 1;
        }
    }
}
