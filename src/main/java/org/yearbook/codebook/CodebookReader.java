package org.yearbook.codebook;

import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yearbook.region.Gazetteer;
import org.yearbook.region.Level;
import org.yearbook.region.Region;

/** Reads the files of a codebook, one method a file, and collects every fault before it refuses. */
final class CodebookReader {
    private static final Pattern CODE = Pattern.compile("[A-Z]{3}\\d{2}");
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final CodebookFiles files;
    private final List<String> faults = new ArrayList<>();
    private final MessageDigest digest = sha256();

    CodebookReader(CodebookFiles files) {
        this.files = files;
    }

    Codebook read() {
        Map<Integer, Chapter> chapters = chapters();
        Units units = units();
        List<Indicator> indicators =
                new IndicatorRows(rows("indicators.csv", IndicatorRows.COLUMNS), chapters, units).read();
        var byCode = new HashMap<String, Indicator>();
        indicators.forEach(indicator -> byCode.put(indicator.code(), indicator));
        checkLeading(chapters, byCode);
        Layout layout = new LayoutRows(byCode, chapters)
                .read(
                        rows("tables.csv", LayoutRows.TABLES),
                        rows("definitions.csv", LayoutRows.DEFINITIONS),
                        rows("notes.csv", LayoutRows.NOTES));
        PhraseBook phrases = phrases(byCode, units);
        Prose prose = prose();
        List<Relation> relations = relations(byCode);
        Gazetteer gazetteer = gazetteer();
        Map<String, Region> aliases = aliases(gazetteer);
        if (!faults.isEmpty()) {
            throw new InvalidCodebookException(faults);
        }
        String hash = HexFormat.of().formatHex(digest.digest());
        return new Codebook(
                List.copyOf(chapters.values()),
                indicators,
                layout,
                units,
                phrases,
                prose,
                relations,
                gazetteer,
                aliases,
                hash);
    }

    private Map<Integer, Chapter> chapters() {
        var chapters = new LinkedHashMap<Integer, Chapter>();
        for (var row : rows("chapters.csv", "chapter", "name_zh", "name_en", "about_zh", "about_en", "leading")) {
            String number = row.required("chapter");
            if (!number.equals(String.valueOf(chapters.size() + 1))) {
                row.fault("'chapter' is " + number + "; chapters are numbered 1, 2, 3 … without a gap");
            }
            int next = chapters.size() + 1;
            chapters.put(
                    next,
                    new Chapter(
                            next,
                            row.required("name_zh"),
                            row.required("name_en"),
                            row.required("about_zh"),
                            row.required("about_en"),
                            row.items("leading")));
        }
        return chapters;
    }

    private void checkLeading(Map<Integer, Chapter> chapters, Map<String, Indicator> byCode) {
        for (Chapter chapter : chapters.values()) {
            for (String code : chapter.leading()) {
                if (!byCode.containsKey(code)) {
                    faults.add("chapters.csv: 'leading' of chapter " + chapter.number() + " has " + code
                            + ", which is not in indicators.csv");
                }
            }
        }
    }

    private Units units() {
        var units = new HashMap<String, Units.Measure>();
        for (var row : rows("units.csv", "unit", "base", "factor")) {
            String unit = row.required("unit");
            var measure = new Units.Measure(unit, row.required("base"), row.decimal("factor"));
            if (units.put(unit, measure) != null) {
                row.fault("the unit " + unit + " stands here a second time; keep one row");
            }
        }
        for (var measure : units.values()) {
            Units.Measure base = units.get(measure.base());
            if (base == null || !base.base().equals(measure.base())) {
                faults.add("units.csv: the base " + measure.base() + " of " + measure.unit() + " needs a row "
                        + measure.base() + "," + measure.base() + ",1");
            }
        }
        return new Units(units);
    }

    private PhraseBook phrases(Map<String, Indicator> byCode, Units units) {
        var rules = new ArrayList<PhraseRule>();
        for (var row : rows("phrases.csv", "code", "words", "context", "without", "unit")) {
            Indicator indicator = byCode.get(row.required("code"));
            if (indicator == null) {
                row.fault("the code " + row.get("code") + " is not in indicators.csv");
                continue;
            }
            row.required("words");
            List<List<String>> words = PhraseRule.parse(row.alternatives("words"));
            if (words.stream().anyMatch(parts -> parts.stream().anyMatch(String::isEmpty))) {
                row.fault("'words' begins or ends with … or | ; words must stand there");
                continue;
            }
            for (String unit : row.items("unit")) {
                if (units.measure(unit).isEmpty()) {
                    row.fault("the unit " + unit + " is not in units.csv; add it there");
                }
            }
            rules.add(new PhraseRule(
                    indicator,
                    words,
                    row.alternatives("context"),
                    row.alternatives("without"),
                    Set.copyOf(row.items("unit"))));
        }
        return new PhraseBook(rules, units);
    }

    private Prose prose() {
        var cues = new EnumMap<Prose.Cue, List<String>>(Prose.Cue.class);
        for (var row : rows("cues.csv", "cue", "pattern")) {
            Prose.Cue cue = row.oneOf("cue", List.of(Prose.Cue.values()));
            String pattern = row.pattern();
            if (cue != null) {
                cues.computeIfAbsent(cue, c -> new ArrayList<>()).add(pattern);
            }
        }
        return new Prose(
                patterns("sections.csv", "note"),
                patterns("not-quantities.csv", "reason"),
                patterns("page-furniture.csv", "note"),
                cues);
    }

    private List<String> patterns(String file, String remark) {
        return rows(file, "pattern", remark).stream()
                .map(CodebookTable.Row::pattern)
                .toList();
    }

    private List<Relation> relations(Map<String, Indicator> byCode) {
        var relations = new ArrayList<Relation>();
        for (var row : rows("relations.csv", "rule", "left", "op", "right", "tolerance", "note")) {
            Relation.Expression right = expression(row.required("right"));
            for (String code : concat(List.of(row.required("left")), right.operands())) {
                if (!byCode.containsKey(code)) {
                    row.fault(code + " is no indicator code; sides are written A, A+B or 100*A/B");
                }
            }
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

    private Gazetteer gazetteer() {
        var divisions = new ArrayList<Gazetteer.Division>();
        for (var row : rows("regions-added.csv", "code", "name", "level", "parent", "note")) {
            Level level = row.oneOf("level", List.of(Level.values()));
            divisions.add(
                    new Gazetteer.Division(row.required("code"), row.required("name"), level, row.required("parent")));
        }
        try {
            return Gazetteer.load(divisions);
        } catch (IllegalArgumentException e) {
            faults.add("regions-added.csv: " + e.getMessage());
            return Gazetteer.load(List.of());
        }
    }

    private Map<String, Region> aliases(Gazetteer gazetteer) {
        var aliases = new LinkedHashMap<String, Region>();
        for (var row : rows("region-aliases.csv", "alias", "code", "note")) {
            Optional<Region> region = gazetteer.byCode(row.required("code"));
            if (region.isEmpty()) {
                row.fault("'code' is " + row.get("code") + ", which is no code of a region");
            } else if (aliases.put(row.required("alias"), region.get()) != null) {
                row.fault("the alias " + row.get("alias") + " stands here a second time; an alias names one region");
            }
        }
        return Map.copyOf(aliases);
    }

    private List<CodebookTable.Row> rows(String file, String... columns) {
        byte[] bytes = files.read(file);
        digest.update(bytes);
        return new CodebookTable(file, bytes, List.of(columns), faults).rows();
    }

    private static <T> List<T> concat(List<T> some, List<T> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
