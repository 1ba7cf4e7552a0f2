package org.yearbook.publish.explain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.yearbook.check.CorrectionUse;
import org.yearbook.publish.edition.Edition;
import org.yearbook.publish.edition.RegisterRow;
import org.yearbook.publish.edition.RegisterRows;
import org.yearbook.region.Gazetteer;
import org.yearbook.region.Region;

/**
 * Everything in the files of an edition that bears on one cell.
 *
 * @param cells by region and indicator code: the cell itself, those of the regions directly below, and those of its
 *     numerator and denominator
 * @param statements about the cell, in the order of {@code observations.csv}
 * @param below statements about the cells of the regions directly below
 * @param corrected codes of the regions whose cell of the indicator staff corrected
 * @param findings about the cell, and about the reports of its region and year
 * @param revisions against the edition before; at most one
 */
record Trail(
        Map<String, RegisterRow> cells,
        List<RegisterRow> statements,
        List<RegisterRow> below,
        Set<String> corrected,
        List<RegisterRow> findings,
        List<RegisterRow> revisions) {

    /** Reads the registers of the edition once. */
    static Trail read(Edition edition, Question question, Gazetteer gazetteer) throws IOException {
        var trail = new Trail(
                new HashMap<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new HashSet<>(),
                new ArrayList<>(),
                new ArrayList<>());
        String code = question.indicator().code();
        var children = new HashSet<String>();
        for (Region child : gazetteer.children(question.region())) {
            children.add(child.code());
        }
        String own = question.region().code();
        Set<String> parts = new HashSet<>();
        parts.add(code);
        parts.add(question.indicator().numerator());
        parts.add(question.indicator().denominator());
        read(edition, "yearbook.csv", question, row -> {
            boolean asked = row.get("region_code").equals(own) && parts.contains(row.get("indicator_code"));
            boolean below = children.contains(row.get("region_code"))
                    && row.get("indicator_code").equals(code);
            if (asked || below) {
                trail.cells.put(key(row.get("region_code"), row.get("indicator_code")), row);
            }
        });
        read(edition, "observations.csv", question, row -> {
            if (row.get("indicator_code").equals(code)) {
                if (row.get("region_code").equals(own)) {
                    trail.statements.add(row);
                } else if (children.contains(row.get("region_code"))) {
                    trail.below.add(row);
                }
            }
        });
        Consumer<RegisterRow> found = row -> {
            boolean ofReport = row.get("indicator_code").isEmpty();
            if (row.get("region_code").equals(own)
                    && (ofReport || row.get("indicator_code").equals(code))) {
                trail.findings.add(row);
            }
            if (row.get("indicator_code").equals(code) && CorrectionUse.isUse(row.get("rule"), row.get("severity"))) {
                trail.corrected.add(row.get("region_code"));
            }
        };
        read(edition, "findings.csv", question, found);
        read(edition, "revisions.csv", question, row -> {
            if (row.get("region_code").equals(own) && row.get("indicator_code").equals(code)) {
                trail.revisions.add(row);
            }
        });
        return trail;
    }

    private static void read(Edition edition, String file, Question question, Consumer<RegisterRow> take)
            throws IOException {
        String year = String.valueOf(question.year());
        Path path = edition.folder().resolve(file);
        if (Files.notExists(path)) {
            // an edition of a program that did not make this file yet
            return;
        }
        try (RegisterRows rows = RegisterRows.open(path)) {
            try {
                while (rows.hasNext()) {
                    RegisterRow row = rows.next();
                    if (row.get("year").equals(year)) {
                        take.accept(row);
                    }
                }
            } catch (IllegalArgumentException e) {
                throw rows.damaged(e);
            }
        }
    }

    /** The cell of a region and indicator; {@code null} if it is empty. */
    RegisterRow cell(String region, String indicator) {
        return cells.get(key(region, indicator));
    }

    /** What a statement said, and whether the cell of its region and indicator shows it. */
    String told(RegisterRow statement) {
        String region = statement.get("region_code");
        return corrected.contains(region)
                ? Statements.corrected(statement)
                : Statements.told(statement, cell(region, statement.get("indicator_code")));
    }

    private static String key(String region, String indicator) {
        return region + " " + indicator;
    }
}
