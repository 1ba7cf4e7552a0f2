package org.yearbook.codebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yearbook.region.Level;

/** Reads the rows of {@code relations.csv} and {@code ranges.csv}: what figures should satisfy. */
final class CheckRows {
    static final String[] RELATIONS = {"rule", "left", "op", "right", "tolerance", "note"};
    static final String[] RANGES = {"code", "level", "minimum", "maximum", "note"};

    private final Map<String, Indicator> byCode;

    CheckRows(Map<String, Indicator> byCode) {
        this.byCode = byCode;
    }

    List<Relation> relations(List<CodebookTable.Row> rows) {
        var relations = new ArrayList<Relation>();
        for (var row : rows) {
            Relation.Expression right = expression(row.required("right"));
            Stream.concat(Stream.of(row.required("left")), right.operands().stream())
                    .filter(code -> !byCode.containsKey(code))
                    .forEach(code -> row.fault(code + " is no indicator code; sides are written A, A+B or 100*A/B"));
            Relation.Operator operator = switch (row.get("op")) {
                case "=" -> Relation.Operator.EQUAL;
                case "<=" -> Relation.Operator.AT_MOST;
                default -> {
                    row.fault("'op' is " + row.get("op") + "; it must be = or <=");
                    yield Relation.Operator.EQUAL;
                }
            };
            relations.add(new Relation(
                    row.required("rule"), row.get("left"), operator, right, row.decimal("tolerance"), row.get("note")));
        }
        return List.copyOf(relations);
    }

    private static Relation.Expression expression(String text) {
        if (text.startsWith("100*") && text.contains("/")) {
            String[] parts = text.substring(4).split("/", 2);
            return new Relation.Expression.Percentage(parts[0].strip(), parts[1].strip());
        }
        return new Relation.Expression.Sum(
                Pattern.compile("\\+").splitAsStream(text).map(String::strip).toList());
    }

    List<PlausibleRange> ranges(List<CodebookTable.Row> rows) {
        var ranges = new ArrayList<PlausibleRange>();
        for (var row : rows) {
            Indicator indicator = byCode.get(row.required("code"));
            if (indicator == null) {
                row.fault("the code " + row.get("code") + " is not in indicators.csv");
            }
            Level level = row.get("level").isEmpty() ? null : row.oneOf("level", List.of(Level.values()));
            var range = new PlausibleRange(
                    indicator, level, row.decimal("minimum"), row.decimal("maximum"), row.get("note"));
            if (range.minimum().compareTo(range.maximum()) > 0) {
                row.fault("'minimum' is above 'maximum'; no figure would be plausible");
            }
            ranges.add(range);
        }
        return List.copyOf(ranges);
    }
}
