package org.yearbook.source;

/**
 * A text from an input file as it may stand in a message or a log: on one line, no longer than one can read, without
 * characters that move or hide what stands around them.
 */
public final class Excerpt {
    private static final int MOST = 200;

    private Excerpt() {}

    /** The text, or its beginning with an ellipsis. */
    public static String of(String text) {
        if (text.length() <= MOST && text.chars().noneMatch(Excerpt::isUnseen)) {
            return text;
        }
        // a pair of surrogates is not cut in two
        boolean pair = text.length() > MOST && Character.isHighSurrogate(text.charAt(MOST - 1));
        var shown = new StringBuilder();
        text.chars()
                .limit(pair ? MOST - 1 : MOST)
                .map(c -> isUnseen(c) ? ' ' : c)
                .forEach(c -> shown.append((char) c));
        return text.length() > MOST ? shown.append('…').toString() : shown.toString();
    }

    private static boolean isUnseen(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
