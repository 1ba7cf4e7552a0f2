package org.yearbook.codebook;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Regular expressions of a codebook file, looked for at once. At most places of a text none of them can begin; which ones
 * can begin with a character is learned when it is first met, so that only those are tried.
 *
 * <p>Safe for use by several threads.
 */
public final class PatternSet {
    private final Pattern[] patterns;
    private final AtomicReferenceArray<int[]> beginningWith = new AtomicReferenceArray<>(Character.MAX_VALUE + 1);

    PatternSet(List<String> patterns) {
        this.patterns = patterns.stream().map(Pattern::compile).toArray(Pattern[]::new);
    }

    /** Whether any of the patterns is found in the text. */
    public boolean isIn(String text) {
        return in(text).find();
    }

    /** The stretches of the text that match, from left to right; where several patterns match, that of the first. */
    public Finder in(String text) {
        return new Finder(text);
    }

    private int[] beginningWith(char c) {
        int[] known = beginningWith.get(c);
        if (known == null) {
            known = canBeginWith(String.valueOf(c));
            beginningWith.set(c, known);
        }
        return known;
    }

    private int[] canBeginWith(String character) {
        int[] some = new int[patterns.length];
        int count = 0;
        for (int i = 0; i < patterns.length; i++) {
            if (canBegin(patterns[i], character)) {
                some[count++] = i;
            }
        }
        return Arrays.copyOf(some, count);
    }

    /** A match that fails without a look at what follows the character fails whatever follows. */
    private static boolean canBegin(Pattern pattern, String character) {
        // a lookbehind needs the text before, which is not there
        if (pattern.pattern().contains("(?<=")) {
            return true;
        }
        Matcher matcher = pattern.matcher(character);
        return matcher.lookingAt() || matcher.hitEnd();
    }

    /** A search through one text. */
    public final class Finder {
        private final String text;
        private final Matcher[] matchers = new Matcher[patterns.length];
        private int start;
        private int end;

        private Finder(String text) {
            this.text = text;
        }

        /** Goes to the next stretch that matches; {@code false} if there is none. */
        public boolean find() {
            for (int at = end; at < text.length(); at++) {
                for (int i : beginningWith(text.charAt(at))) {
                    if (matches(i, at)) {
                        start = at;
                        // an empty match finds nothing that stands in the text
                        end = Math.max(matchers[i].end(), at + 1);
                        return true;
                    }
                }
            }
            end = text.length();
            return false;
        }

        private boolean matches(int i, int at) {
            if (matchers[i] == null) {
                matchers[i] =
                        patterns[i].matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
            }
            return matchers[i].region(at, text.length()).lookingAt();
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
