package org.yearbook.codebook;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Regular expressions looked for at once. At most places of a text none of them can begin: only where one can begin with
 * the character that stands there, and with the two, it is tried. None begins within a number.
 *
 * <p>Safe for use by several threads.
 */
public final class PatternSet {
    private static final char FIRST_CHINESE = '\u3400';
    private static final char LAST_CHINESE = '\u9FFF';
    private static final char FIRST_SYMBOL = '\u2600';
    private static final char LAST_SYMBOL = '\u26FF';

    private static final String BEYOND_ASCII = "[^\\x00-\\x7F]";
    /**
     * A pattern with one of these may begin anywhere: it matches characters that it does not name (a range, an escape other
     * than those for ASCII, Unicode's letter case), or asks for what stands before.
     */
    private static final Pattern BEGINS_ANYWHERE = Pattern.compile(String.join(
            "|",
            BEYOND_ASCII + "-[^\\]]",
            // no range: [-— and [^-—
            "(?:(?<!\\[|\\[\\^)|(?<=\\\\\\[))-" + BEYOND_ASCII,
            "\\\\[a-zA-Z&&[^dDsSwWAzZnrtf]]",
            "[^\\x{0}-\\x{FFFF}]",
            "\\(\\?[a-zA-Z]*[uU]",
            "\\(\\?<=",
            "\\(\\?<![^)]*\\[\\^"));

    private final Pattern[] patterns;
    private final int[] all;
    private final boolean[] beginsAnywhere;
    /** Stands before characters that do not begin a text. */
    private final String before;
    /** The number, from 1, of the class of characters that act alike; a pattern can begin only with those up to {@link #beginnings}. */
    private final short[] classes = new short[Character.MAX_VALUE + 1];

    private final int beginnings;
    /** A character of each class. */
    private final String representatives;
    /** Which patterns can begin with a character of one class before one of another, found out when first asked. */
    private final AtomicReferenceArray<int[]> byPair;

    private final Map<Integer, int[]> byPairAtStart = new ConcurrentHashMap<>();

    /** A set of these; where several match at a place, the first counts. */
    public PatternSet(List<String> patterns) {
        this.patterns = patterns.stream().map(Pattern::compile).toArray(Pattern[]::new);
        all = IntStream.range(0, this.patterns.length).toArray();
        beginsAnywhere = new boolean[this.patterns.length];
        for (int i = 0; i < beginsAnywhere.length; i++) {
            beginsAnywhere[i] = BEGINS_ANYWHERE.matcher(patterns.get(i)).find();
        }
        String named = String.join("", patterns);
        String unnamed = unnamed(named, FIRST_SYMBOL, LAST_SYMBOL);
        String unnamedChinese = unnamed(named, FIRST_CHINESE, LAST_CHINESE);
        before = unnamed;
        Map<Boolean, String> characters = characters(named + unnamed + unnamedChinese)
                .collect(Collectors.partitioningBy(c -> canBeginWith(before, c).length > 0, Collectors.joining()));
        beginnings = characters.get(true).length();
        representatives = characters.get(true) + characters.get(false);
        Arrays.fill(classes, classOf(unnamed));
        Arrays.fill(classes, FIRST_CHINESE, LAST_CHINESE + 1, classOf(unnamedChinese));
        representatives.chars().forEach(c -> classes[c] = classOf(Character.toString(c)));
        byPair = new AtomicReferenceArray<>((beginnings + 1) * (representatives.length() + 1));
    }

    /**
     * Stands for the characters of a kind that the patterns do not name: as they, it is in no word of a pattern, and in
     * every class that excludes others.
     */
    private static String unnamed(String named, char first, char last) {
        return IntStream.rangeClosed(first, last)
                .filter(c -> named.indexOf(c) < 0)
                .mapToObj(Character::toString)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> characters(String named) {
        return IntStream.concat(named.chars(), IntStream.range(0, 0x80))
                .distinct()
                .mapToObj(Character::toString);
    }

    private short classOf(String representative) {
        return (short) (representatives.indexOf(representative) + 1);
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
        if (Character.isHighSurrogate(text.charAt(at))) {
            // rare, and two of Java's characters that a pattern takes as one
            return all;
        }
        int first = classes[text.charAt(at)];
        // behind the end of the text there is none, of class 0
        int second = at + 1 == text.length() ? 0 : classes[text.charAt(at + 1)];
        int pair = first * (representatives.length() + 1) + second;
        if (at == 0) {
            return byPairAtStart.computeIfAbsent(pair, key -> canBeginWith("", representatives(first, second)));
        }
        int[] some = byPair.get(pair);
        if (some == null) {
            some = canBeginWith(before, representatives(first, second));
            byPair.set(pair, some);
        }
        return some;
    }

    private String representatives(int first, int second) {
        String one = representatives.substring(first - 1, first);
        return second == 0 ? one : one + representatives.charAt(second - 1);
    }

    private int[] canBeginWith(String before, String characters) {
        int[] some = new int[patterns.length];
        int count = 0;
        for (int i = 0; i < patterns.length; i++) {
            if (beginsAnywhere[i] || canBegin(patterns[i], before, characters)) {
                some[count++] = i;
            }
        }
        return Arrays.copyOf(some, count);
    }

    /** A match that fails without a look at what follows the characters fails whatever follows. */
    private static boolean canBegin(Pattern pattern, String before, String characters) {
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
        private Matcher found;
        private int start;
        private int end;

        private Finder(String text) {
            this.text = text;
        }

        /** Goes to the next stretch that matches; {@code false} if there is none. */
        public boolean find() {
            char before = end == 0 ? ' ' : text.charAt(end - 1);
            for (int at = end; at < text.length(); at++) {
                char c = text.charAt(at);
                boolean possible = classes[c] <= beginnings || Character.isHighSurrogate(c);
                boolean begins = at == 0 || possible && !isWithin(before, c);
                if (begins && match(at)) {
                    return true;
                }
                before = c;
            }
            end = text.length();
            return false;
        }

        private boolean match(int at) {
            for (int i : beginningAt(text, at)) {
                Matcher matcher = from(matcher(i), at, text);
                if (matcher.lookingAt()) {
                    found = matcher;
                    start = at;
                    // an empty match finds nothing that stands in the text
                    end = Math.max(matcher.end(), at + 1);
                    return true;
                }
            }
            return false;
        }

        /** Within a number, or within a character that takes two of Java's. */
        private static boolean isWithin(char before, char c) {
            return isDigit(c) && isDigit(before) || Character.isSurrogatePair(before, c);
        }

        private static boolean isDigit(char c) {
            return c >= '0' && c <= '9';
        }

        /** What the group of the pattern that matches holds. */
        public String group(int group) {
            return found.group(group);
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
