package org.yearbook.normalize;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A figure without the words around it that say how exact it is: 约 近 超过 不足 before it, 余 左右 以上 behind it.
 *
 * @param figure what is left, the number and its unit
 */
record Wording(String figure, Qualifier qualifier) {
    private static final Pattern BEFORE =
            Pattern.compile("^(?:(?<approx>大约|约为|约|将近|接近|近)|(?<least>超过|超|逾|突破|不少于|不低于|至少|多于|高于|大于)"
                    + "|(?<below>不足|不到|不超过|少于|低于|小于)|共计|合计|累计|达到|达|共|为)");
    private static final Pattern BEHIND = Pattern.compile("(?<approx>余|多|左右|上下)$|(?<least>以上)$|(?<below>以内|以下)$");

    static Wording of(String text) {
        String figure = text;
        Qualifier qualifier = Qualifier.EXACT;
        for (Matcher before = BEFORE.matcher(figure); before.find(); before = BEFORE.matcher(figure)) {
            qualifier = qualifier(before, qualifier);
            figure = figure.substring(before.end());
        }
        Matcher behind = BEHIND.matcher(figure);
        if (behind.find()) {
            qualifier = qualifier(behind, qualifier);
            figure = figure.substring(0, behind.start());
        }
        return new Wording(figure, qualifier);
    }

    private static Qualifier qualifier(Matcher words, Qualifier otherwise) {
        return words.group("approx") != null
                ? Qualifier.APPROX
                : words.group("least") != null
                        ? Qualifier.AT_LEAST
                        : words.group("below") != null ? Qualifier.BELOW : otherwise;
    }
}
