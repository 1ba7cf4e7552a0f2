package org.yearbook.normalize;

import java.util.Optional;
import java.util.regex.Pattern;

/** Blanks within a figure: 十 余 万, 1 140, 9 6 7; but 12 3 is two figures. */
final class Blanks {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u2009\\u202F]+");
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("\\d \\d");
    private static final Pattern GROUPED = Pattern.compile("\\D*\\d{1,3}(?: \\d{3})+(?:\\.\\d+)?\\D*");
    private static final Pattern LETTER_BY_LETTER = Pattern.compile("\\S(?: \\S){2,}");

    private Blanks() {}

    /**
     * The text without its blanks, or empty if a blank parts two numbers: between Arabic digits it may only group
     * thousands or stand where every character is set apart.
     */
    static Optional<String> closed(String text) {
        if (text.chars().noneMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c))) {
            return Optional.of(text);
        }
        String single = BLANKS.matcher(text).replaceAll(" ").strip();
        boolean one = !BETWEEN_DIGITS.matcher(single).find()
                || GROUPED.matcher(single).matches()
                || LETTER_BY_LETTER.matcher(single).matches();
        return one ? Optional.of(single.replace(" ", "")) : Optional.empty();
    }
}
