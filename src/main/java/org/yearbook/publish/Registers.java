package org.yearbook.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import org.yearbook.check.Finding;
import org.yearbook.codebook.Codebook;
import org.yearbook.normalize.Observation;
import org.yearbook.normalize.Rejection;
import org.yearbook.normalize.Unclassified;
import org.yearbook.publish.revision.Revision;
import org.yearbook.publish.revision.Why;
import org.yearbook.tabulate.Basis;
import org.yearbook.tabulate.Cell;
import org.yearbook.tabulate.FindingRow;
import org.yearbook.work.CellKeys;
import org.yearbook.work.MergedRuns;
import org.yearbook.work.ObservationRow;

/** The tidy CSV files of an edition, one method a file; rows are written in the order in which they come. */
final class Registers {
    private Registers() {}

    static void observations(Path edition, Codebook codebook, MergedRuns<Observation> observations) throws IOException {
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
            var known = new KnownCells(codebook);
            var row = new ObservationRow();
            while (observations.advance()) {
                row.read(observations.key(), observations.row());
                int indicator = CellKeys.indicatorOf(row.key());
                known.region(CellKeys.regionOf(row.key()), csv);
                csv.number(KnownCells.NOTHING, CellKeys.yearOf(row.key())).cells(known.indicator(indicator));
                if (row.isSmall()) {
                    csv.decimal(row.unscaled(), row.scale());
                } else {
                    csv.decimal(row.value());
                }
                csv.cells(known.unit(indicator))
                        .cells(known.said(row.qualifier(), row.period(), row.scope()))
                        .text(row.bytes(), row.sourceFrom(), row.sourceTo())
                        .number(KnownCells.place(row.locatorKind()), row.locatorNumber())
                        .text(row.bytes(), row.evidenceFrom(), row.evidenceTo())
                        .end();
            }
        }
    }

    static void cells(Path edition, Codebook codebook, Iterator<Cell> cells) throws IOException {
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
            var known = new KnownCells(codebook);
            while (cells.hasNext()) {
                Cell cell = cells.next();
                int indicator = cell.indicator().index();
                known.region(cell.region().index(), csv);
                csv.number(KnownCells.NOTHING, cell.year())
                        .number(KnownCells.NOTHING, cell.indicator().chapter().number())
                        .cells(known.indicator(indicator))
                        .decimal(cell.value())
                        .cells(known.unit(indicator));
                if (cell.basis() == Basis.ROLLED_UP) {
                    csv.cell(cell.basis().label()).cell(cell.coverage()).cell(cell.status());
                } else {
                    csv.cells(known.made(cell.basis(), cell.exact()));
                }
                csv.end();
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

    static void findings(Path edition, Codebook codebook, MergedRuns<Finding> findings) throws IOException {
        try (var csv = new CsvFile(
                edition.resolve("findings.csv"),
                "rule",
                "severity",
                "region_code",
                "year",
                "indicator_code",
                "message",
                "sources")) {
            var known = new KnownCells(codebook);
            var row = new FindingRow();
            while (findings.advance()) {
                row.read(findings.key(), findings.row());
                csv.cell(row.rule())
                        .cell(row.severity().label())
                        .cells(known.regionCode(row.region()))
                        .number(KnownCells.NOTHING, row.year())
                        .cells(known.indicatorCode(row.indicator()))
                        .text(row.bytes(), row.messageFrom(), row.messageTo())
                        .text(row.bytes(), row.sourcesFrom(), row.sourcesTo())
                        .end();
            }
        }
    }
}
