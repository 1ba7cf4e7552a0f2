package org.yearbook.codebook;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Regular expressions of a codebook file, looked for at once. At most places of a text none of them can begin: only where
 * one can begin with the character that stands there, and with the two, it is tried.
 *
 * <p>Safe for use by several threads.
 */
public final class PatternSet {
    private static final int[] NONE = {};
    private static final char FIRST_CHINESE = '\u3400';
    private static final char LAST_CHINESE = '\u9FFF';
    /** Stand for the characters that no pattern names: they are in no word of any, and in every class that those are in. */
    private static final char UNNAMED_CHINESE = '\u9F98';

    private static final char UNNAMED = '\u2603';
    /** Stands before characters that do not begin a text. */
    private static final String BEFORE = String.valueOf(UNNAMED);

    private final Pattern[] patterns;
    private final BitSet named = new BitSet();
    private final BitSet beginnings = new BitSet();
    private final Map<Integer, int[]> byPair = new ConcurrentHashMap<>();
    private final Map<Integer, int[]> byPairAtStart = new ConcurrentHashMap<>();

    PatternSet(List<String> patterns) {
        this.patterns = patterns.stream().map(Pattern::compile).toArray(Pattern[]::new);
        named.set(0, 0x80);
        patterns.forEach(pattern -> pattern.chars().forEach(named::set));
        if (canBeginWith(BEFORE, String.valueOf(UNNAMED)).length > 0) {
            beginnings.set(0, Character.MAX_VALUE + 1);
        }
        beginnings.set(
                FIRST_CHINESE, LAST_CHINESE + 1, canBeginWith(BEFORE, String.valueOf(UNNAMED_CHINESE)).length > 0);
        named.stream().forEach(c -> beginnings.set(c, canBeginWith(BEFORE, String.valueOf((char) c)).length > 0));
    }

    /** Whether any of the patterns is found in the text. */
    public boolean isIn(String text) {
        return in(text).find();
    }

    /** The stretches of the text that match, from left to right; where several patterns match, that of the first. */
    public Finder in(String text) {
        return new Finder(text);
    }

    private int[] beginningAt(String text, int at) {
        char first = text.charAt(at);
        if (at > 0 && !beginnings.get(first)) {
            return NONE;
        }
        String before = at == 0 ? "" : BEFORE;
        if (at + 1 == text.length()) {
            return canBeginWith(before, String.valueOf(known(first)));
        }
        char[] pair = {known(first), known(text.charAt(at + 1))};
        Integer key = pair[0] << 16 | pair[1];
        Map<Integer, int[]> known = at == 0 ? byPairAtStart : byPair;
        int[] some = known.get(key);
        return some != null ? some : known.computeIfAbsent(key, k -> canBeginWith(before, String.valueOf(pair)));
    }

    private char known(char c) {
        return named.get(c) ? c : c >= FIRST_CHINESE && c <= LAST_CHINESE ? UNNAMED_CHINESE : UNNAMED;
    }

    private int[] canBeginWith(String before, String characters) {
        int[] some = new int[patterns.length];
        int count = 0;
        for (int i = 0; i < patterns.length; i++) {
            if (canBegin(patterns[i], before, characters)) {
                some[count++] = i;
            }
        }
        return Arrays.copyOf(some, count);
    }

    /** A match that fails without a look at what follows the characters fails whatever follows. */
    private static boolean canBegin(Pattern pattern, String before, String characters) {
        // a lookbehind needs the text before, which is not there
        if (pattern.pattern().contains("(?<=")) {
            return true;
        }
        String text = before + characters;
        Matcher matcher = from(pattern.matcher(text), before.length(), text);
        return matcher.lookingAt() || matcher.hitEnd();
    }

    private static Matcher from(Matcher matcher, int at, String text) {
        return matcher.useTransparentBounds(true).useAnchoringBounds(false).region(at, text.length());
    }

    /** A search through one text. */
    public final class Finder {
        private final String text;
        private Matcher[] matchers;
        private int start;
        private int end;

        private Finder(String text) {
            this.text = text;
        }

        /** Goes to the next stretch that matches; {@code false} if there is none. */
        public boolean find() {
            for (int at = end; at < text.length(); at++) {
                for (int i : beginningAt(text, at)) {
                    Matcher matcher = from(matcher(i), at, text);
                    if (matcher.lookingAt()) {
                        start = at;
                        // an empty match finds nothing that stands in the text
                        end = Math.max(matcher.end(), at + 1);
                        return true;
                    }
                }
            }
            end = text.length();
            return false;
        }

        private Matcher matcher(int i) {
            if (matchers == null) {
                matchers = new Matcher[patterns.length];
            }
            if (matchers[i] == null) {
                matchers[i] = patterns[i].matcher(text);
            }
            return matchers[i];
        }

        /** Where the stretch starts. */
        public int start() {
            return start;
        }

        /** Behind the stretch. */
        public int end() {
            return end;
        }
    }
}
