package org.yearbook.codebook;

import java.util.function.Supplier;

/** Whether what a rule asks for stands around one quantity of a sentence, and how near. */
final class Conditions {
    /** The most that a context which is named adds to the score of a rule. */
    static final int CONTEXT = 10;

    private static final int PER_CONTEXT_STEP = 6;
    /** For how many characters a context holds behind the next semicolon. */
    private static final int REMEMBERED = 55;
    /** How long the beginning of an item of a list is at least, with its comma, if it has words of its own: 、办结. */
    private static final int OWN_WORDS = 2;

    private final Occurrences sentence;
    private final Occurrences heading;
    private final Supplier<Occurrences> previous;
    private final Site site;
    /** Where the words begin and end that speak against a rule which is without them. */
    private final int wordsFrom;

    private final int wordsTo;
    /** Where the words behind the clause end: behind the next semicolon the sentence speaks of something else. */
    private final int behindTo;

    /** @param previous the sentence before, which is looked into only when nothing else has what a rule asks for */
    Conditions(Occurrences sentence, Occurrences heading, Supplier<Occurrences> previous, Site site) {
        this.sentence = sentence;
        this.heading = heading;
        this.previous = previous;
        this.site = site;
        wordsFrom = wordsFrom();
        wordsTo = wordsTo();
        int semicolon = sentence.text().indexOf('；', site.clause().end());
        behindTo = semicolon < 0 ? sentence.text().length() : semicolon;
    }

    /** Words before the item of a list say nothing against it: 热线1103件、网络问政95件. */
    private int wordsFrom() {
        Span before = site.before();
        boolean item = before.start() > site.clause().start()
                && before.end() - before.start() > OWN_WORDS
                && sentence.text().charAt(before.start()) == '、';
        return item ? before.start() : site.clause().start();
    }

    /** Words behind the next number say nothing against one that has its own before it: 受理86件、结转7件. */
    private int wordsTo() {
        return site.endsItem() ? site.after().end() : site.clause().end();
    }

    /** Whether all that the rule asks for stands there, and nothing that it is without. */
    boolean hold(PhraseRule rule) {
        return !isExcluded(rule) && (rule.context().length == 0 || contextStands(rule));
    }

    private boolean isExcluded(PhraseRule rule) {
        for (int term : rule.withoutBefore()) {
            if (sentence.lastBefore(term, site.clause().end()) != Occurrences.NONE) {
                return true;
            }
        }
        return isWithin(rule.without(), wordsFrom, wordsTo) || isBehind(rule.withoutBehind());
    }

    private boolean contextStands(PhraseRule rule) {
        int end = contextEnd(rule);
        if (end >= 0 && !isForgotten(end) || isBehind(rule.contextBehind())) {
            return true;
        }
        for (int term : rule.contextAside()) {
            if (heading.has(term) || previous.get().has(term)) {
                return true;
            }
        }
        return false;
    }

    private boolean isBehind(int[] terms) {
        return isWithin(terms, site.clause().end(), behindTo);
    }

    private boolean isWithin(int[] terms, int from, int to) {
        for (int term : terms) {
            if (sentence.within(term, from, to)) {
                return true;
            }
        }
        return false;
    }

    /** What was named before a semicolon, and long ago, is no longer what the sentence speaks of. */
    private boolean isForgotten(int end) {
        if (site.clause().start() - end <= REMEMBERED) {
            return false;
        }
        int semicolon = sentence.text().lastIndexOf('；', site.clause().start());
        return semicolon >= end;
    }

    /** Behind the last word of the rule's context in the sentence up to the clause; -1 if none stands there. */
    private int contextEnd(PhraseRule rule) {
        int last = -1;
        for (int term : rule.context()) {
            int place = sentence.lastBefore(term, site.clause().end());
            last = place == Occurrences.NONE ? last : Math.max(last, sentence.end(place));
        }
        return last;
    }

    /**
     * A context named right before the clause says more than one named at the beginning of the sentence, one that follows
     * says most, and the heading or the sentence before says nothing of one number more than of another.
     */
    int nearness(PhraseRule rule) {
        if (isBehind(rule.contextBehind())) {
            return CONTEXT;
        }
        int end = contextEnd(rule);
        return end < 0 ? 0 : Math.max(0, CONTEXT - (site.clause().end() - end) / PER_CONTEXT_STEP);
    }
}
