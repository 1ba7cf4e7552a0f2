package org.yearbook.codebook;

import java.util.Arrays;

/** Where the terms of a vocabulary stand in one text, in the order of their ends; used again for text after text. */
final class Occurrences {
    static final int NONE = -1;

    private final Vocabulary vocabulary;
    /** The last place of each term, counted from 1 so that a cleared entry means none. */
    private final int[] lastOf;

    private int[] terms = new int[64];
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int[] previousOfTerm = new int[64];
    private int count;
    private String text = "";

    Occurrences(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        lastOf = new int[vocabulary.size()];
    }

    /** Forgets the text before and finds the terms of this one. */
    void of(String text) {
        for (int i = 0; i < count; i++) {
            lastOf[terms[i]] = 0;
        }
        count = 0;
        this.text = text;
        vocabulary.find(text, this::add);
    }

    private void add(int term, int start, int end) {
        if (count == terms.length) {
            terms = Arrays.copyOf(terms, count * 2);
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
            previousOfTerm = Arrays.copyOf(previousOfTerm, count * 2);
        }
        terms[count] = term;
        starts[count] = start;
        ends[count] = end;
        previousOfTerm[count] = lastOf[term] - 1;
        lastOf[term] = ++count;
    }

    String text() {
        return text;
    }

    int count() {
        return count;
    }

    int term(int place) {
        return terms[place];
    }

    int start(int place) {
        return starts[place];
    }

    int end(int place) {
        return ends[place];
    }

    /** The last place of the term that ends at or before the limit, or {@link #NONE}. */
    int lastBefore(int term, int limit) {
        int place = lastOf[term] - 1;
        while (place >= 0 && ends[place] > limit) {
            place = previousOfTerm[place];
        }
        return place;
    }

    /** Whether the term stands within the stretch of text. */
    boolean within(int term, int from, int to) {
        return firstWithin(term, from, to) != NONE;
    }

    boolean has(int term) {
        return lastOf[term] > 0;
    }

    /** The first place of the term that starts at or behind a position and ends at or before the limit, or {@link #NONE}. */
    int firstWithin(int term, int from, int to) {
        int first = NONE;
        for (int place = lastBefore(term, to); place >= 0 && ends[place] > from; place = previousOfTerm[place]) {
            if (starts[place] >= from) {
                first = place;
            }
        }
        return first;
    }
}
