package org.yearbook.codebook;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yearbook.region.Gazetteer;
import org.yearbook.region.Region;
import org.yearbook.region.Territory;

/** Reads the files of a codebook, one method a file, and collects every fault before it refuses. */
final class CodebookReader {
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
        PhraseBook phrases = new PhraseRows(
                        rows("phrases.csv", PhraseRows.COLUMNS),
                        rows("word-families.csv", PhraseRows.FAMILY_COLUMNS),
                        byCode,
                        units)
                .read();
        Prose prose = prose();
        var checks = new CheckRows(byCode);
        List<Relation> relations = checks.relations(rows("relations.csv", CheckRows.RELATIONS));
        List<PlausibleRange> ranges = checks.ranges(rows("ranges.csv", CheckRows.RANGES));
        Gazetteer gazetteer = RegionRows.gazetteer(rows("regions-added.csv", RegionRows.ADDED), faults);
        Map<String, Region> aliases = RegionRows.aliases(rows("region-aliases.csv", RegionRows.ALIASES), gazetteer);
        Territory territory = RegionRows.territory(rows("territory.csv", RegionRows.TERRITORY), gazetteer);
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
                ranges,
                gazetteer,
                aliases,
                territory,
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

    private Prose prose() {
        var cues = new EnumMap<Prose.Cue, List<String>>(Prose.Cue.class);
        for (var row : rows("cues.csv", "cue", "pattern", "examples")) {
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
        return rows(file, "pattern", remark, "examples").stream()
                .map(CodebookTable.Row::pattern)
                .toList();
    }

    private List<CodebookTable.Row> rows(String file, String... columns) {
        byte[] bytes = files.read(file);
        digest.update(bytes);
        return new CodebookTable(file, bytes, List.of(columns), faults).rows();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
