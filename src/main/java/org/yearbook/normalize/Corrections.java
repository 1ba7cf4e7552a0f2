package org.yearbook.normalize;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yearbook.source.CorrectionRow;
import org.yearbook.source.Field;
import org.yearbook.source.Inventory;
import org.yearbook.source.ReportRecord;

/** What staff set right by hand: at most one correction a cell, that of the last line. */
public final class Corrections {
    private final Map<Cell, Correction> byCell = new LinkedHashMap<>();
    private final List<Correction> superseded = new ArrayList<>();
    private final List<Outcome> rejections = new ArrayList<>();
    private final String hash;

    private Corrections(String hash) {
        this.hash = hash;
    }

    /** Reads rows as records are read: in all spellings of regions, years, indicators and values. */
    public static Corrections of(List<CorrectionRow> rows, RecordNormalizer normalizer) {
        var corrections = new Corrections(hash(rows));
        for (CorrectionRow row : rows) {
            Outcome outcome = normalizer.normalize(row.row());
            if (outcome instanceof Observation figure) {
                corrections.add(new Correction(figure, row.withdraws(), row.reason(), row.who(), row.when()));
            } else {
                corrections.rejections.add(
                        outcome instanceof Rejection ? outcome : unknownIndicator((ReportRecord) row.row()));
            }
        }
        return corrections;
    }

    private static String hash(List<CorrectionRow> rows) {
        return Inventory.sha256(rows.stream()
                .flatMap(row -> Stream.of(
                        row.row().locator().toString(),
                        row.row().raw(),
                        String.valueOf(row.withdraws()),
                        row.reason(),
                        row.who(),
                        row.when()))
                .map(String::valueOf)
                .toList());
    }

    private void add(Correction correction) {
        Correction earlier = byCell.put(Cell.of(correction.figure()), correction);
        if (earlier != null) {
            superseded.add(earlier);
        }
    }

    private static Rejection unknownIndicator(ReportRecord row) {
        String name = row.get(Field.INDICATOR);
        return new Rejection(
                row.file(),
                row.locator(),
                Field.INDICATOR.label(),
                name,
                Reason.MALFORMED,
                row.file() + " 第" + row.locator().number() + "行：指标“" + name + "”不在指标表中，应为指标代码或名称 | indicator '" + name
                        + "' is not in the codebook; write a code or a name",
                row.raw());
    }

    /** The correction of the cell that the observation speaks of. */
    public Optional<Correction> of(Observation observation) {
        return byCell.isEmpty() ? Optional.empty() : Optional.ofNullable(byCell.get(Cell.of(observation)));
    }

    /** SHA-256 over the rows that they were read from, hexadecimal. */
    public String hash() {
        return hash;
    }

    /** Those that count. */
    public Collection<Correction> all() {
        return byCell.values();
    }

    /** Those that a later line for the same cell replaced. */
    public List<Correction> superseded() {
        return superseded;
    }

    /** The rows that could not be read. */
    public List<Outcome> rejections() {
        return rejections;
    }

    private record Cell(int region, int year, int indicator) {
        static Cell of(Observation observation) {
            return new Cell(
                    observation.region().index(),
                    observation.year(),
                    observation.indicator().index());
        }
    }
}
