package org.yearbook.normalize;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yearbook.source.PlainText;

/**
 * The value of a figure as written: 967, 1,140, 132.87万, 30余, 约50, 五十六, 98.22%, 百分之九十五, 七成六, 无, 967件.
 *
 * @param unit what stands behind the number, empty if nothing does
 * @param multiplied whether 万, 亿 or a letter for a thousand or a million stands in it
 * @param spelled whether its digits are Chinese
 */
record Numeral(BigDecimal value, Qualifier qualifier, String unit, boolean multiplied, boolean spelled) {
    /** Longer than any number that can be spoken; bounds the time for a cell that holds a whole document. */
    private static final int LONGEST = 200;

    private static final int LONGEST_PLAIN = 18;
    private static final String PERCENT = "%";
    private static final List<String> NOTHING = List.of("无", "未发生", "没有", "没有发生", "未出现", "零发生");
    private static final Pattern GROUPING = Pattern.compile("(?<=\\d)，(?=\\d{3})");
    private static final Pattern LEADING = Pattern.compile("([万亿])(\\d[\\d,.]*)(.*)");
    private static final Pattern MULTIPLIED = Pattern.compile("[万亿兆京]");
    private static final Pattern POINTS = Pattern.compile("(.+?)个?百分点");
    private static final String NUMBER =
            "(?:(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)?(?:\\.\\d+)?)?" + "[零〇一二两俩三四五六七八九十百千万亿兆京点壹贰叁参肆伍陆柒捌玖拾佰仟半\\d]*";
    private static final Pattern FIGURE = Pattern.compile("(?<sign>[+\\-−负减])?"
            + "(?:(?<of>[百佰千仟万])分之)?(?<inner>负)?"
            + "(?<number>" + NUMBER + ")"
            + "(?<more>[余多来几])?(?<multiplier>[十百千万亿]*)(?<letter>[kKM](?![A-Za-z]))?"
            + "(?<around>左右|上下)?(?<bound>以上|以内|以下)?");

    /** The figure, or empty if the text is none from its first to its last character. */
    static Optional<Numeral> parse(String written) {
        if (isPlain(written)) {
            return Optional.of(new Numeral(new BigDecimal(written), Qualifier.EXACT, "", false, false));
        }
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        return Blanks.closed(PlainText.halfWidth(written))
                .map(text -> PlainText.simplify(GROUPING.matcher(text).replaceAll(",")))
                .flatMap(Numeral::closed);
    }

    /** Nearly all figures of record files are; they need no grammar. */
    private static boolean isPlain(String text) {
        return text.length() <= LONGEST_PLAIN && ChineseNumber.isArabic(text) && text.charAt(0) != '.';
    }

    private static Optional<Numeral> closed(String text) {
        if (NOTHING.contains(text)) {
            return Optional.of(new Numeral(BigDecimal.ZERO, Qualifier.EXACT, "", false, false));
        }
        Wording wording = Wording.of(text);
        Optional<BigDecimal> rate = SpokenRate.parse(wording.figure());
        if (rate.isPresent()) {
            return rate.map(percent -> new Numeral(percent, wording.qualifier(), PERCENT, false, true));
        }
        // 万5 says 5万
        Matcher leading = LEADING.matcher(wording.figure());
        String figure = leading.matches() ? leading.group(2) + leading.group(1) + leading.group(3) : wording.figure();
        Matcher points = POINTS.matcher(figure);
        return figure.endsWith("百分点") && points.matches()
                ? figure(points.group(1), wording.qualifier())
                        .filter(n -> n.unit().isEmpty())
                        .map(n -> new Numeral(n.value(), n.qualifier(), PERCENT, n.multiplied(), n.spelled()))
                : figure(figure, wording.qualifier());
    }

    private static Optional<Numeral> figure(String text, Qualifier outer) {
        Matcher figure = FIGURE.matcher(text);
        if (!figure.lookingAt()) {
            return Optional.empty();
        }
        String rest = text.substring(figure.end());
        String number = number(figure);
        boolean signed = figure.group("sign") != null;
        boolean share = figure.group("of") != null;
        if (number.isEmpty() || share && !rest.isEmpty() || figure.group("inner") != null && (signed || !share)) {
            return Optional.empty();
        }
        Qualifier qualifier = qualifier(figure, outer);
        // 近万 and 万余 are about 10,000; 万 alone is no number
        boolean bare = qualifier != Qualifier.EXACT && (number.equals("万") || number.equals("亿"));
        return ChineseNumber.parse(bare ? "一" + number : number)
                .map(value -> new Numeral(
                        scaled(value, figure),
                        qualifier,
                        share ? PERCENT : rest,
                        figure.group("letter") != null
                                || MULTIPLIED.matcher(number).find(),
                        number.chars().noneMatch(c -> c >= '0' && c <= '9')));
    }

    /** The number without 余 or 几 and, as in 一百零几万, the 零 before it; empty if 几 follows no unit. */
    private static String number(Matcher figure) {
        String number = figure.group("number").replace(",", "");
        if ("几".equals(figure.group("more"))) {
            String counted = number.endsWith("零") ? number.substring(0, number.length() - 1) : number;
            boolean afterUnit = !counted.isEmpty() && "十百千万亿".indexOf(counted.charAt(counted.length() - 1)) >= 0;
            return afterUnit ? counted + figure.group("multiplier") : "";
        }
        return number + figure.group("multiplier");
    }

    private static BigDecimal scaled(BigDecimal value, Matcher figure) {
        String sign = figure.group("sign");
        boolean negative = sign != null && !sign.equals("+") || figure.group("inner") != null;
        String letter = figure.group("letter");
        int thousands = letter == null ? 0 : letter.equals("M") ? 6 : 3;
        String of = figure.group("of");
        int smaller = of == null ? 0 : "百佰".contains(of) ? 0 : "千仟".contains(of) ? 1 : 2;
        BigDecimal scaled = value.movePointRight(thousands).movePointLeft(smaller);
        return negative ? scaled.negate() : scaled;
    }

    private static Qualifier qualifier(Matcher figure, Qualifier outer) {
        if (figure.group("bound") != null) {
            return figure.group("bound").equals("以上") ? Qualifier.AT_LEAST : Qualifier.BELOW;
        }
        return figure.group("more") != null || figure.group("around") != null ? Qualifier.APPROX : outer;
    }
}
