package org.yearbook.codebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A row of {@code phrases.csv}: words that, next to a quantity, say that it measures the indicator. Words are terms of the
 * {@link Vocabulary}.
 *
 * @param order its place among the rules: of two that fit equally well the earlier wins
 * @param indicator {@code null} if the words name something that no indicator measures
 * @param wordings alternatives, each a list of terms with gaps between them; the last stands nearest to the number
 * @param context one of these must stand in the sentence up to the clause; empty, with {@code contextAside}, for no condition
 * @param contextAside those of the context that may also stand in the sentence before or in the heading
 * @param contextBehind those of the context that may also stand in the sentence behind the clause
 * @param without none of these may stand in the clause, or in a list in the item of the number
 * @param withoutBefore none of these may stand in the sentence up to the clause
 * @param withoutBehind none of these may stand in the sentence behind the clause
 * @param units base units that the quantity must have; empty for those that the indicator may have
 */
record PhraseRule(
        int order,
        Indicator indicator,
        List<int[]> wordings,
        int[] context,
        int[] contextAside,
        int[] contextBehind,
        int[] without,
        int[] withoutBefore,
        int[] withoutBehind,
        Set<String> units) {
    /** Before a word of a condition: the sentence itself counts, up to the clause and nothing else. */
    static final String IN_SENTENCE = "!";
    /** Before a word of the context: it may also stand in the sentence behind the clause; before one of without: there alone. */
    static final String ANYWHERE = "~";
    /** The code of rules whose words name something that no indicator measures. */
    static final String NO_INDICATOR = "NONE";

    /** Splits 排查…矛盾纠纷|受理…纠纷 into alternatives and their terms. */
    static List<List<String>> parse(List<String> alternatives) {
        var words = new ArrayList<List<String>>();
        for (String alternative : alternatives) {
            words.add(List.of(alternative.split("…+")));
        }
        return List.copyOf(words);
    }

    /** Whether the rule is for quantities of that unit. */
    boolean allows(String unit, Units all) {
        if (indicator != null && all.factor(unit, indicator).isEmpty()) {
            return false;
        }
        return units.isEmpty()
                || all.measure(unit)
                        .filter(m -> units.contains(m.base()) || units.contains(m.unit()))
                        .isPresent();
    }
}
