package org.yearbook.codebook;

/**
 * The distance from a number back to the words before it. Words before a comma, or in an earlier item of a list, belong
 * to the number only if nothing else does.
 */
final class WayBack {
    private static final int PER_DISTANCE = 2;
    private static final int OTHER_CLAUSE = 14;
    /** How much may stand between a comma and a number whose words stand before the comma: 共, 累计达到. */
    private static final int EMPTY_CLAUSE = 5;

    private static final int FAR = 14;
    private static final int TOO_FAR = Integer.MAX_VALUE / 2;

    private final String sentence;
    private final int number;
    private final boolean percentage;
    private int at;
    private int last;
    private int commas;
    private boolean list = true;

    WayBack(String sentence, Site site) {
        this.sentence = sentence;
        number = site.before().end();
        percentage = site.unit().equals("%");
        at = number;
        last = number;
    }

    /** The distance to words that end there; to be asked from the number backwards. */
    int to(int end) {
        while (at > end) {
            pass(--at);
        }
        int distance = distance(number - end);
        if (last == number) {
            return distance;
        }
        // 学习宪法、民法典9次: the object of a count may be a list; rates in a list have heads of their own
        if (list && last + 1 < number && !percentage) {
            return distance + OTHER_CLAUSE;
        }
        boolean emptyClause = sentence.charAt(last) == '，' && commas == 1 && number - last - 1 <= EMPTY_CLAUSE;
        return emptyClause ? distance + OTHER_CLAUSE : TOO_FAR;
    }

    /** What so many characters between words and a number cost; beyond a few it is all the same. */
    static int distance(int characters) {
        return Math.min(characters, FAR) * PER_DISTANCE;
    }

    private void pass(int i) {
        char c = sentence.charAt(i);
        if (c == '，' || c == '、' || c == '；') {
            last = last == number ? i : last;
            commas += c == '，' ? 1 : 0;
            list &= c == '、';
        }
    }
}
