package org.yearbook.codebook;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The words of all phrase rules, found in a text in one pass over it however many they are. */
final class Vocabulary {
    private final AhoCorasickDoubleArrayTrie<int[]> terms = new AhoCorasickDoubleArrayTrie<>();
    private final int[] longest;

    private Vocabulary(Map<String, List<Integer>> termsOfWords, int size) {
        longest = new int[size];
        termsOfWords.forEach((word, ids) -> ids.forEach(id -> longest[id] = Math.max(longest[id], word.length())));
        var sorted = new TreeMap<String, int[]>();
        termsOfWords.forEach((word, ids) ->
                sorted.put(word, ids.stream().mapToInt(Integer::intValue).toArray()));
        if (!sorted.isEmpty()) {
            terms.build(sorted);
        }
    }

    /** How many terms there are; they are numbered from 0. */
    int size() {
        return longest.length;
    }

    /** How many characters the longest word of the term has. */
    int longest(int term) {
        return longest[term];
    }

    /** Hands over each place where a word of a term stands, in the order of their ends. */
    void find(String text, Sink sink) {
        if (longest.length > 0) {
            terms.parseText(text, (begin, end, ids) -> {
                for (int id : ids) {
                    sink.found(id, begin, end);
                }
            });
        }
    }

    /** Takes what was found. */
    interface Sink {
        void found(int term, int start, int end);
    }

    /** Numbers the terms of a vocabulary while the rules that use them are read. */
    static final class Builder {
        private final Function<String, List<String>> words;
        private final Map<String, Integer> numbers = new HashMap<>();
        private final Map<String, List<Integer>> termsOfWords = new HashMap<>();

        /** @param words the words that a term stands for, such as those of the families it names */
        Builder(Function<String, List<String>> words) {
            this.words = words;
        }

        /** The number of the term. */
        int number(String term) {
            return numbers.computeIfAbsent(term, t -> {
                int number = numbers.size();
                for (String word : words.apply(t)) {
                    termsOfWords.computeIfAbsent(word, w -> new ArrayList<>()).add(number);
                }
                return number;
            });
        }

        int[] numbers(List<String> terms) {
            return terms.stream().mapToInt(this::number).toArray();
        }

        Vocabulary build() {
            return new Vocabulary(termsOfWords, numbers.size());
        }
    }
}
