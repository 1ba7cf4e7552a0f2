package org.yearbook.codebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The rows of {@code indicators.csv}, checked one by one and against each other. */
final class IndicatorRows {
    static final String[] COLUMNS = {
        "code",
        "chapter",
        "name_zh",
        "name_en",
        "unit",
        "kind",
        "period",
        "units",
        "maximum",
        "numerator",
        "denominator",
        "part_of",
        "note"
    };

    private static final Pattern CODE = Pattern.compile("[A-Z]{3}\\d{2}");
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final List<CodebookTable.Row> rows;
    private final Map<Integer, Chapter> chapters;
    private final Units units;

    IndicatorRows(List<CodebookTable.Row> rows, Map<Integer, Chapter> chapters, Units units) {
        this.rows = rows;
        this.chapters = chapters;
        this.units = units;
    }

    /** The indicators in the order of their codes. */
    List<Indicator> read() {
        var ordered = new ArrayList<>(rows);
        ordered.sort(Comparator.comparing(row -> row.get("code")));
        var indicators = new ArrayList<Indicator>();
        var byCode = new HashMap<String, Indicator>();
        var names = new HashSet<String>();
        for (var row : ordered) {
            Indicator indicator = indicator(row, indicators.size(), rows.indexOf(row));
            if (byCode.putIfAbsent(indicator.code(), indicator) != null) {
                row.fault("the code " + indicator.code() + " stands here a second time; give it another code");
            }
            if (!names.add(Codebook.withoutBrackets(indicator.nameZh()))) {
                row.fault("another indicator has the name " + indicator.nameZh()
                        + " too (without what stands in brackets); make the names differ");
            }
            indicators.add(indicator);
        }
        ordered.forEach(row -> checkFormula(row, byCode.keySet()));
        for (int i = 0; i < indicators.size(); i++) {
            checkWhole(ordered.get(i), indicators.get(i), byCode);
        }
        return List.copyOf(indicators);
    }

    private static void checkFormula(CodebookTable.Row row, Set<String> codes) {
        for (String column : List.of("numerator", "denominator")) {
            String code = row.get(column);
            if (!code.isEmpty() && !codes.contains(code)) {
                row.fault("'" + column + "' is " + code + ", which is no code of this file");
            }
        }
        if (row.get("numerator").isEmpty() != row.get("denominator").isEmpty()) {
            row.fault("'numerator' and 'denominator' must both be there or both be empty");
        }
    }

    private static void checkWhole(CodebookTable.Row row, Indicator part, Map<String, Indicator> byCode) {
        if (part.partOf() == null) {
            return;
        }
        Indicator whole = byCode.get(part.partOf());
        if (whole == null || whole.isRate() || part.isRate() || whole.partOf() != null) {
            row.fault("'part_of' is " + part.partOf()
                    + "; it must be the code of a sum of this file that is no part itself, and stand with a sum");
        }
    }

    private Indicator indicator(CodebookTable.Row row, int index, int position) {
        String code = row.required("code");
        if (!CODE.matcher(code).matches()) {
            row.fault("the code " + code + " must be three capital letters and two digits, such as DIS01");
        }
        Kind kind = row.oneOf("kind", List.of(Kind.values()));
        BigDecimal maximum = kind == Kind.SUM ? null : row.get("maximum").isEmpty() ? HUNDRED : row.decimal("maximum");
        return new Indicator(
                index,
                position,
                code,
                chapter(row),
                row.required("name_zh"),
                row.required("name_en"),
                unit(row, kind),
                kind,
                row.oneOf("period", List.of(Period.YEAR, Period.STOCK)),
                Set.copyOf(row.items("units")),
                maximum,
                emptyToNull(row.get("numerator")),
                emptyToNull(row.get("denominator")),
                emptyToNull(row.get("part_of")),
                row.get("note"));
    }

    private Chapter chapter(CodebookTable.Row row) {
        String number = row.get("chapter");
        Chapter chapter = number.matches("\\d{1,2}") ? chapters.get(Integer.parseInt(number)) : null;
        if (chapter == null) {
            row.fault("'chapter' is " + number + "; it must be a number of chapters.csv");
        }
        return chapter;
    }

    private String unit(CodebookTable.Row row, Kind kind) {
        String unit = row.required("unit");
        var all = new ArrayList<>(row.items("units"));
        all.add(unit);
        for (String name : all) {
            if (units.measure(name).isEmpty()) {
                row.fault("the unit " + name + " is not in units.csv; add it there");
            }
        }
        if (kind == Kind.RATE && !unit.equals("%")) {
            row.fault("'unit' is " + unit + "; a rate has the unit %");
        }
        return unit;
    }

    private static String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
