package org.yearbook.codebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A row of {@code phrases.csv}: words that, next to a quantity, say that it measures the indicator.
 *
 * @param words alternatives, each a list of parts with gaps between them; the last part stands nearest to the number
 * @param context one of these must stand in the sentence up to the clause, or in the heading; empty for no condition
 * @param without none of these may stand in the clause
 * @param units base units that the quantity must have; empty for those that the indicator may have
 */
record PhraseRule(
        Indicator indicator, List<List<String>> words, List<String> context, List<String> without, Set<String> units) {
    /** How many characters a gap … may hold. */
    static final int GAP = 12;

    /** Splits 排查…矛盾纠纷|受理…纠纷 into alternatives and parts. */
    static List<List<String>> parse(List<String> alternatives) {
        var words = new ArrayList<List<String>>();
        for (String alternative : alternatives) {
            words.add(List.of(alternative.split("…+")));
        }
        return List.copyOf(words);
    }

    /** Whether the words around the quantity allow the rule. */
    boolean fits(PhraseBook.Site site) {
        return (context.isEmpty() || contextEnd(site.sentence()) >= 0 || contextEnd(site.heading()) >= 0)
                && without.stream().noneMatch(site.clause()::contains);
    }

    /** Behind the last word of the rule's context in the text; -1 if none stands there. */
    int contextEnd(String text) {
        int last = -1;
        for (String word : context) {
            int at = text.lastIndexOf(word);
            last = at < 0 ? last : Math.max(last, at + word.length());
        }
        return last;
    }

    /** Where the parts stand in the text with their last part as near to the end as can be; {@code null} if nowhere. */
    static Hit lastHit(List<String> parts, String text) {
        String anchor = parts.get(parts.size() - 1);
        for (int at = text.lastIndexOf(anchor); at >= 0; at = text.lastIndexOf(anchor, at - 1)) {
            int start = start(parts, parts.size() - 2, text, at);
            if (start >= 0) {
                return new Hit(start, at + anchor.length());
            }
        }
        return null;
    }

    /** As {@link #lastHit}, with the first part as near to the beginning as can be. */
    static Hit firstHit(List<String> parts, String text) {
        String first = parts.get(0);
        for (int at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
            int end = at + first.length();
            for (int i = 1; i < parts.size() && end >= 0; i++) {
                int next = text.indexOf(parts.get(i), end);
                end = next >= 0 && isGap(text, end, next) ? next + parts.get(i).length() : -1;
            }
            if (end >= 0) {
                return new Hit(at, end);
            }
        }
        return null;
    }

    private static int start(List<String> parts, int last, String text, int before) {
        int limit = before;
        for (int i = last; i >= 0; i--) {
            int at = text.lastIndexOf(parts.get(i), limit - parts.get(i).length());
            if (at < 0 || !isGap(text, at + parts.get(i).length(), limit)) {
                return -1;
            }
            limit = at;
        }
        return limit;
    }

    private static boolean isGap(String text, int from, int to) {
        if (to - from > GAP) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if ("，；：。".indexOf(text.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    static int length(List<String> parts) {
        return parts.stream().mapToInt(String::length).sum();
    }

    /** A stretch of text. */
    record Hit(int start, int end) {}
}
