package org.yearbook.codebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The rows of {@code phrases.csv} and of {@code word-families.csv}, which they name. */
final class PhraseRows {
    static final String[] COLUMNS = {"code", "words", "context", "without", "unit", "example"};
    static final String[] FAMILY_COLUMNS = {"family", "words"};

    private static final Set<String> MARKS = Set.of(PhraseRule.IN_SENTENCE, PhraseRule.ANYWHERE);

    private final List<CodebookTable.Row> rows;
    private final Map<String, Indicator> indicators;
    private final Units units;
    private final WordFamilies families = new WordFamilies();
    private final Vocabulary.Builder vocabulary = new Vocabulary.Builder(families::words);

    PhraseRows(
            List<CodebookTable.Row> rows,
            List<CodebookTable.Row> families,
            Map<String, Indicator> indicators,
            Units units) {
        this.rows = rows;
        this.indicators = indicators;
        this.units = units;
        for (var row : families) {
            row.required("words");
            if (!this.families.add(row.required("family"), row.alternatives("words"))) {
                row.fault("the family " + row.get("family") + " stands here a second time; keep one row");
            }
        }
    }

    PhraseBook read() {
        var rules = new ArrayList<PhraseRule>();
        for (var row : rows) {
            String code = row.required("code");
            Indicator indicator = indicators.get(code);
            if (indicator == null && !code.equals(PhraseRule.NO_INDICATOR)) {
                row.fault("the code " + code + " is not in indicators.csv");
            } else if (isSound(row)) {
                rules.add(rule(rules.size(), indicator, row));
            }
        }
        return new PhraseBook(rules, vocabulary.build(), units);
    }

    private PhraseRule rule(int order, Indicator indicator, CodebookTable.Row row) {
        List<String> context = row.alternatives("context");
        List<String> without = row.alternatives("without");
        return new PhraseRule(
                order,
                indicator,
                PhraseRule.parse(row.alternatives("words")).stream()
                        .map(vocabulary::numbers)
                        .toList(),
                vocabulary.numbers(Stream.of(
                                marked(PhraseRule.IN_SENTENCE, context),
                                marked(PhraseRule.ANYWHERE, context),
                                unmarked(context))
                        .flatMap(words -> words)
                        .toList()),
                vocabulary.numbers(Stream.concat(marked(PhraseRule.ANYWHERE, context), unmarked(context))
                        .toList()),
                vocabulary.numbers(marked(PhraseRule.ANYWHERE, context).toList()),
                vocabulary.numbers(unmarked(without).toList()),
                vocabulary.numbers(marked(PhraseRule.IN_SENTENCE, without).toList()),
                vocabulary.numbers(marked(PhraseRule.ANYWHERE, without).toList()),
                Set.copyOf(row.items("unit")));
    }

    private static Stream<String> marked(String mark, List<String> words) {
        return words.stream().filter(w -> w.startsWith(mark)).map(w -> w.substring(mark.length()));
    }

    private static Stream<String> unmarked(List<String> words) {
        return words.stream().filter(w -> !w.startsWith(PhraseRule.IN_SENTENCE) && !w.startsWith(PhraseRule.ANYWHERE));
    }

    private boolean isSound(CodebookTable.Row row) {
        boolean sound = true;
        row.required("words");
        for (String column : List.of("words", "context", "without")) {
            if (row.alternatives(column).stream().anyMatch(w -> w.isEmpty() || MARKS.contains(w))) {
                row.fault("'" + column + "' has an empty alternative; take the | away");
                sound = false;
            }
            for (String family : families.unknown(row.get(column))) {
                row.fault("'" + column + "' names the family {" + family + "}, which is not in word-families.csv");
                sound = false;
            }
        }
        if (PhraseRule.parse(row.alternatives("words")).stream().anyMatch(terms -> terms.contains(""))) {
            row.fault("'words' begins or ends with … or | ; words must stand there");
            sound = false;
        }
        for (String unit : row.items("unit")) {
            if (units.measure(unit).isEmpty()) {
                row.fault("the unit " + unit + " is not in units.csv; add it there");
            }
        }
        return sound;
    }
}
