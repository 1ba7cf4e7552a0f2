package org.yearbook.normalize;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yearbook.source.PlainText;

/**
 * The value of a figure as written: 967, 1,140, 132.87万, 30余, 约50, 五十六, 98.22%, 百分之九十五, 无, 967件.
 *
 * @param unit what stands behind the number, empty if nothing does
 * @param multiplied whether 万 or 亿 stands in it
 */
record Numeral(BigDecimal value, Qualifier qualifier, String unit, boolean multiplied) {
    private static final List<String> NOTHING = List.of("无", "未发生", "没有", "没有发生", "未出现", "零发生");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern GROUPING = Pattern.compile("(?<=\\d)，(?=\\d{3})");
    private static final Pattern LEADING = Pattern.compile("([万亿])(\\d[\\d,.]*)(.*)");
    private static final Pattern MULTIPLIED = Pattern.compile("[万亿]");
    private static final Pattern PREFIX =
            Pattern.compile("^(?:(?<approx>大约|约为|约|将近|接近|近)|(?<least>超过|超|逾|突破|不少于|不低于|至少|多于|高于|大于)"
                    + "|(?<below>不足|不到|不超过|少于|低于|小于)|共计|合计|累计|达到|达|共|为)");
    private static final Pattern FIGURE = Pattern.compile("(?<percent>百分之)?"
            + "(?<number>[+-]?(?:(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?)?"
            + "[零〇一二两三四五六七八九十百千万亿点壹贰叁肆伍陆柒捌玖拾佰仟半\\d]*)"
            + "(?<more>[余多来几])?(?<multiplier>[十百千万亿]*)(?<around>左右|上下)?(?<bound>以上|以内|以下)?");
    private static final Pattern SUFFIX = Pattern.compile("(?<approx>余|多|左右|上下)$|(?<least>以上)$|(?<below>以内|以下)$");

    /** The figure, or empty if the text is none from its first to its last character. */
    static Optional<Numeral> parse(String written) {
        String text = BLANKS.matcher(PlainText.halfWidth(written)).replaceAll("");
        Optional<Numeral> numeral = plain(GROUPING.matcher(text).replaceAll(","));
        String simplified = numeral.isPresent() && numeral.get().unit().isEmpty() ? text : PlainText.simplify(text);
        return simplified.equals(text) ? numeral : plain(simplified);
    }

    private static Optional<Numeral> plain(String written) {
        String text = written;
        if (NOTHING.contains(text)) {
            return Optional.of(new Numeral(BigDecimal.ZERO, Qualifier.EXACT, "", false));
        }
        Qualifier qualifier = Qualifier.EXACT;
        Matcher prefix = PREFIX.matcher(text);
        while (prefix.find()) {
            qualifier = qualifier(prefix, qualifier);
            text = text.substring(prefix.end());
            prefix = PREFIX.matcher(text);
        }
        Matcher suffix = SUFFIX.matcher(text);
        if (suffix.find()) {
            qualifier = qualifier(suffix, qualifier);
            text = text.substring(0, suffix.start());
        }
        // 万5 says 5万
        Matcher leading = LEADING.matcher(text);
        text = leading.matches() ? leading.group(2) + leading.group(1) + leading.group(3) : text;
        Matcher figure = FIGURE.matcher(text);
        return figure.lookingAt() ? figure(figure, text.substring(figure.end()), qualifier) : Optional.empty();
    }

    private static Optional<Numeral> figure(Matcher figure, String rest, Qualifier outer) {
        String number = figure.group("number");
        boolean negative = number.startsWith("-");
        String digits = (negative || number.startsWith("+") ? number.substring(1) : number).replace(",", "");
        String multiplier = figure.group("multiplier");
        boolean percent = figure.group("percent") != null;
        if (digits.isEmpty() || percent && !rest.isEmpty()) {
            return Optional.empty();
        }
        Qualifier qualifier = figure.group("more") != null || figure.group("around") != null ? Qualifier.APPROX : outer;
        if (figure.group("bound") != null) {
            qualifier = figure.group("bound").equals("以上") ? Qualifier.AT_LEAST : Qualifier.BELOW;
        }
        Qualifier stated = qualifier;
        boolean multiplied = MULTIPLIED.matcher(digits + multiplier).find();
        String unit = percent ? "%" : rest;
        return ChineseNumber.parse(digits + multiplier)
                .map(value -> new Numeral(negative ? value.negate() : value, stated, unit, multiplied));
    }

    private static Qualifier qualifier(Matcher words, Qualifier otherwise) {
        return words.group("approx") != null
                ? Qualifier.APPROX
                : words.group("least") != null
                        ? Qualifier.AT_LEAST
                        : words.group("below") != null ? Qualifier.BELOW : otherwise;
    }
}
