package org.yearbook.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import org.yearbook.check.Finding;
import org.yearbook.normalize.Observation;
import org.yearbook.normalize.Rejection;
import org.yearbook.normalize.Unclassified;
import org.yearbook.publish.revision.Revision;
import org.yearbook.publish.revision.Why;
import org.yearbook.tabulate.Cell;

/** The tidy CSV files of an edition, one method a file; rows are written in the order in which they come. */
final class Registers {
    private Registers() {}

    static void observations(Path edition, Iterator<Observation> observations) throws IOException {
        try (var csv = new CsvFile(
                edition.resolve("observations.csv"),
                "region_code",
                "region",
                "level",
                "year",
                "indicator_code",
                "indicator",
                "value",
                "unit",
                "qualifier",
                "period",
                "scope",
                "source",
                "locator",
                "evidence")) {
            while (observations.hasNext()) {
                Observation o = observations.next();
                csv.row(
                        o.region().code(),
                        o.region().name(),
                        o.region().level().label(),
                        o.year(),
                        o.indicator().code(),
                        o.indicator().nameZh(),
                        o.value().toPlainString(),
                        o.indicator().unit(),
                        o.qualifier().label(),
                        o.period().label(),
                        o.scope().label(),
                        o.source(),
                        o.locator(),
                        o.evidence());
            }
        }
    }

    static void cells(Path edition, Iterator<Cell> cells) throws IOException {
        try (var csv = new CsvFile(
                edition.resolve("yearbook.csv"),
                "region_code",
                "region",
                "level",
                "year",
                "chapter",
                "indicator_code",
                "indicator",
                "value",
                "unit",
                "basis",
                "coverage",
                "status")) {
            while (cells.hasNext()) {
                Cell c = cells.next();
                csv.row(
                        c.region().code(),
                        c.region().name(),
                        c.region().level().label(),
                        c.year(),
                        c.indicator().chapter().number(),
                        c.indicator().code(),
                        c.indicator().nameZh(),
                        c.value().toPlainString(),
                        c.indicator().unit(),
                        c.basis().label(),
                        c.coverage(),
                        c.status());
            }
        }
    }

    static void rejections(Path edition, Iterator<Rejection> rejections) throws IOException {
        try (var csv = new CsvFile(
                edition.resolve("rejected.csv"),
                "source",
                "locator",
                "field",
                "value",
                "reason",
                "message",
                "record")) {
            while (rejections.hasNext()) {
                Rejection r = rejections.next();
                csv.row(
                        r.source(),
                        r.locator(),
                        r.field(),
                        r.value(),
                        r.reason().label(),
                        r.message(),
                        r.record());
            }
        }
    }

    static void unclassified(Path edition, Iterator<Unclassified> figures) throws IOException {
        try (var csv = new CsvFile(
                edition.resolve("unclassified.csv"),
                "source",
                "locator",
                "region_code",
                "year",
                "indicator",
                "value",
                "unit",
                "evidence")) {
            while (figures.hasNext()) {
                Unclassified u = figures.next();
                csv.row(
                        u.source(),
                        u.locator(),
                        u.region().code(),
                        u.year(),
                        u.indicator(),
                        u.value().toPlainString(),
                        u.unit(),
                        u.evidence());
            }
        }
    }

    static void revisions(Path edition, Iterator<Revision> revisions) throws IOException {
        try (var csv = new CsvFile(
                edition.resolve("revisions.csv"),
                "region_code",
                "region",
                "year",
                "indicator_code",
                "indicator",
                "old",
                "new",
                "unit",
                "why",
                "sources")) {
            while (revisions.hasNext()) {
                Revision r = revisions.next();
                csv.row(
                        r.regionCode(),
                        r.region(),
                        r.year(),
                        r.indicatorCode(),
                        r.indicator(),
                        r.before() == null ? "" : r.before().toPlainString(),
                        r.now() == null ? "" : r.now().toPlainString(),
                        r.unit(),
                        String.join("; ", r.why().stream().map(Why::label).toList()),
                        r.sources());
            }
        }
    }

    static void findings(Path edition, Iterator<Finding> findings) throws IOException {
        try (var csv = new CsvFile(
                edition.resolve("findings.csv"),
                "rule",
                "severity",
                "region_code",
                "year",
                "indicator_code",
                "message",
                "sources")) {
            while (findings.hasNext()) {
                Finding f = findings.next();
                csv.row(
                        f.rule(),
                        f.severity().label(),
                        f.region().code(),
                        f.year(),
                        f.indicator() == null ? "" : f.indicator().code(),
                        f.message(),
                        f.sources());
            }
        }
    }
}
