package org.yearbook.codebook;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** The rules of {@code phrases.csv}, ready for looking up; safe for use by several threads. */
public final class PhraseBook {
    private static final BitSet NO_RULES = new BitSet();

    private final List<PhraseRule> rules;
    private final Vocabulary vocabulary;
    private final Units units;
    private final Map<String, BitSet> byUnit = new ConcurrentHashMap<>();
    private final List<List<Wording>> endingWith;
    private final List<List<Wording>> beginningWith;

    PhraseBook(List<PhraseRule> rules, Vocabulary vocabulary, Units units) {
        this.rules = List.copyOf(rules);
        this.vocabulary = vocabulary;
        this.units = units;
        endingWith = emptyLists(vocabulary.size());
        beginningWith = emptyLists(vocabulary.size());
        for (PhraseRule rule : rules) {
            for (int[] terms : rule.wordings()) {
                int longest = IntStream.of(terms).map(vocabulary::longest).sum();
                var wording = new Wording(rule, terms, longest);
                endingWith.get(terms[terms.length - 1]).add(wording);
                beginningWith.get(terms[0]).add(wording);
            }
        }
    }

    private static List<List<Wording>> emptyLists(int size) {
        var lists = new ArrayList<List<Wording>>(size);
        for (int i = 0; i < size; i++) {
            lists.add(new ArrayList<>(2));
        }
        return lists;
    }

    /** A reader of sentences by these rules. */
    public PhraseReader reader() {
        return new PhraseReader(this, vocabulary);
    }

    /** The indicator that a record's own words name; the words must reach the end of the text. */
    public Optional<Indicator> named(String text, String unit) {
        return reader().named(text, unit);
    }

    List<Wording> endingWith(int term) {
        return endingWith.get(term);
    }

    List<Wording> beginningWith(int term) {
        return beginningWith.get(term);
    }

    /** The orders of the rules for quantities of that unit; of all rules if it is empty. */
    BitSet rulesFor(String unit) {
        // units of records may be any text
        if (!unit.isEmpty() && units.measure(unit).isEmpty()) {
            return NO_RULES;
        }
        return byUnit.computeIfAbsent(unit, u -> {
            var allowed = new BitSet(rules.size());
            rules.stream()
                    .filter(rule -> u.isEmpty() || rule.allows(u, units))
                    .forEach(rule -> allowed.set(rule.order()));
            return allowed;
        });
    }

    /**
     * One alternative of a rule.
     *
     * @param longest how many characters its words have at most
     */
    record Wording(PhraseRule rule, int[] terms, int longest) {}
}
