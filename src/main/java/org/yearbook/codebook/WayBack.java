package org.yearbook.codebook;

import java.util.regex.Pattern;

/**
 * The distance from a number back to the words before it. Words before a comma, or in an earlier item of a list, belong
 * to the number only if nothing else does.
 */
final class WayBack {
    private static final int PER_DISTANCE = 2;
    private static final int OTHER_CLAUSE = 14;
    private static final int FAR = 14;
    private static final int TOO_FAR = Integer.MAX_VALUE / 2;

    /** What may stand between a comma and a number whose words stand before the comma: 全县现有, 累计达到. */
    private static final Pattern NO_WORDS =
            Pattern.compile("(?:全[省市县区镇乡州旗街年]|年内|今年|先后|累计|完成|组建|办理|开展|举办|审核|审查|总人数|现|共|实|计|合|总数|达|到|为|有|约|已)*");

    private final String sentence;
    private final int number;
    /** Where a bracket begins that stands right before the number: 纠错率(含调解后撤回)21.4%; else the number. */
    private final int front;

    private final boolean percentage;
    /** Whether nothing that could be counted follows the number. */
    private final boolean endsItem;

    private int at;
    private int last;
    private int commas;
    private boolean list = true;

    WayBack(String sentence, Site site) {
        this.sentence = sentence;
        number = site.before().end();
        front = bracket(site.before());
        percentage = site.unit().equals("%");
        endsItem = site.endsItem();
        at = number;
        last = number;
    }

    /** The distance to words that end there; to be asked from the number backwards. */
    int to(int end) {
        while (at > end) {
            pass(--at);
        }
        int distance = distance((end <= front ? front : number) - end);
        if (last == number) {
            return distance;
        }
        // 学习宪法、民法典9次: the object of a count may be a list; rates in a list have heads of their own
        if (list && last + 1 < number && !percentage) {
            return distance + OTHER_CLAUSE;
        }
        boolean emptyClause = sentence.charAt(last) == '，'
                && commas == 1
                && NO_WORDS.matcher(sentence).region(last + 1, number).matches();
        if (!emptyClause) {
            return TOO_FAR;
        }
        return (endsItem ? distance(last - end) : distance) + OTHER_CLAUSE;
    }

    private int bracket(Span before) {
        int end = before.end();
        while (end > before.start() && "共计达到为有约".indexOf(sentence.charAt(end - 1)) >= 0) {
            end--;
        }
        boolean closes = end > before.start() && sentence.charAt(end - 1) == ')';
        int open = closes ? sentence.lastIndexOf('(', end - 1) : -1;
        return open > before.start() ? open : number;
    }

    /** What so many characters between words and a number cost; beyond a few it is all the same. */
    static int distance(int characters) {
        return Math.min(characters, FAR) * PER_DISTANCE;
    }

    private void pass(int i) {
        char c = i >= front ? ' ' : sentence.charAt(i);
        if (c == '，' || c == '、' || c == '；') {
            last = last == number ? i : last;
            commas += c == '，' ? 1 : 0;
            list &= c == '、';
        }
    }
}
