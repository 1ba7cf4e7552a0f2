package org.yearbook.normalize;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The value of a number in Chinese or mixed notation, without a sign: 五十六, 一百零三, 四百五, 两万五千, 壹佰贰拾, 二〇二二,
 * 132.87万, 3千5百, 三点五万, 十万万.
 *
 * <p>A number is split at its largest unit into how many of that unit there are and a remainder, which must be less than
 * one of it, and each side again. So 二三十 (twenty or thirty), 一百二百 and 三万五千万 are none, and neither are 二三, 三五
 * (two or three, three to five) and 万一 (in case).
 */
final class ChineseNumber {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final String UNITS = "十百千万亿兆京";
    private static final int[] POWERS = {1, 2, 3, 4, 8, 12, 16};
    private static final int LARGEST_SMALL = 3;
    private static final String OTHER_FORMS = "〇两俩壹贰叁参肆伍陆柒捌玖拾佰仟";
    private static final String PLAIN_FORMS = "零二二一二三三四五六七八九十百千";

    private ChineseNumber() {}

    /** The value, or empty if the text is no number from its first to its last character. */
    static Optional<BigDecimal> parse(String text) {
        boolean pairForm = text.indexOf('两') >= 0 || text.indexOf('俩') >= 0;
        String plain = plain(text).replace("万万", "亿");
        // 5兆 may be five mega of something, and 京 is a city
        if (plain.endsWith("兆")
                || plain.endsWith("京")
                || pairForm && plain.length() > 1 && largestUnit(plain) < 0 && plain.indexOf('点') < 0) {
            return Optional.empty();
        }
        return plain.equals("半") ? Optional.of(new BigDecimal("0.5")) : number(plain, true);
    }

    /** Whether the text is written with digits 0 to 9, at most one point within. */
    static boolean isArabic(String text) {
        int points = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            points += c == '.' ? 1 : 0;
            if (c != '.' && !isArabic(c)) {
                return false;
            }
        }
        return !text.isEmpty() && points < 2 && text.charAt(text.length() - 1) != '.';
    }

    private static String plain(String text) {
        var plain = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            int other = OTHER_FORMS.indexOf(text.charAt(i));
            if (other >= 0) {
                plain.setCharAt(i, PLAIN_FORMS.charAt(other));
            }
        }
        return plain.toString();
    }

    /** @param first whether nothing stands before it */
    private static Optional<BigDecimal> number(String text, boolean first) {
        int point = text.lastIndexOf('点');
        if (point >= 0 && largestUnit(text.substring(point)) < 0) {
            Optional<BigDecimal> whole =
                    point == 0 ? Optional.of(BigDecimal.ZERO) : number(text.substring(0, point), first);
            return whole.filter(w -> w.scale() <= 0)
                    .flatMap(w -> row(text.substring(point + 1)).map(d -> w.add(new BigDecimal("0." + d))));
        }
        int at = largestUnit(text);
        return at < 0 ? digits(text, first) : counted(text, at, first);
    }

    private static Optional<BigDecimal> counted(String text, int at, boolean first) {
        int unit = UNITS.indexOf(text.charAt(at));
        BigDecimal one = BigDecimal.ONE.scaleByPowerOfTen(POWERS[unit]).setScale(0);
        String rest = text.substring(at + 1);
        return count(text.substring(0, at), unit, first)
                .filter(count -> rest.isEmpty() || isWhole(count))
                .flatMap(count ->
                        remainder(rest, one).map(r -> whole(count.multiply(one).add(r))));
    }

    /** How many of a unit there are: of 万 and above any number, of those below a digit or an Arabic number. */
    private static Optional<BigDecimal> count(String text, int unit, boolean first) {
        boolean small = unit < LARGEST_SMALL;
        if (text.isEmpty()) {
            return small && (first || unit == 0) ? Optional.of(BigDecimal.ONE) : Optional.empty();
        }
        if (text.equals("半") && first) {
            return Optional.of(new BigDecimal("0.5"));
        }
        boolean repeated = text.indexOf(UNITS.charAt(unit)) >= 0;
        if (repeated || small && largestUnit(text) >= 0) {
            return Optional.empty();
        }
        boolean several = text.length() > 1 && largestUnit(text) < 0 && text.indexOf('点') < 0;
        return several && !isArabic(text) ? Optional.empty() : number(text, first);
    }

    private static Optional<BigDecimal> remainder(String text, BigDecimal unit) {
        if (text.isEmpty()) {
            return Optional.of(BigDecimal.ZERO);
        }
        // 四百五 is 450: a last digit right after a unit counts in the next lower one
        if (text.length() == 1 && text.charAt(0) != '零' && largestUnit(text) < 0) {
            return digits(text, false).map(digit -> digit.multiply(unit).movePointLeft(1));
        }
        int start = 0;
        while (start < text.length() && text.charAt(start) == '零') {
            start++;
        }
        return start == text.length()
                ? Optional.empty()
                : number(text.substring(start), false).filter(value -> value.compareTo(unit) < 0);
    }

    private static Optional<BigDecimal> digits(String text, boolean alone) {
        if (isArabic(text)) {
            return Optional.of(new BigDecimal(text));
        }
        if (text.length() == 1 || alone && isDigitByDigit(text)) {
            return row(text).map(BigDecimal::new);
        }
        return Optional.empty();
    }

    /** 二〇二二 and 一一, but not 二三 or 三五, which mean two or three, three to five. */
    private static boolean isDigitByDigit(String text) {
        int first = DIGITS.indexOf(text.charAt(0));
        int second = text.length() < 2 ? 0 : DIGITS.indexOf(text.charAt(1));
        boolean range = text.length() == 2 && (second == first + 1 || first == 3 && second == 5);
        return first > 0 && !range;
    }

    private static Optional<String> row(String text) {
        var digits = new StringBuilder();
        boolean arabic = !text.isEmpty() && isArabic(text.charAt(0));
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int digit = arabic ? (isArabic(c) ? c - '0' : -1) : DIGITS.indexOf(c);
            if (digit < 0) {
                return Optional.empty();
            }
            digits.append(digit);
        }
        return digits.isEmpty() ? Optional.empty() : Optional.of(digits.toString());
    }

    /** Where the last of the largest units stands, or -1. */
    private static int largestUnit(String text) {
        int largest = -1;
        int at = -1;
        for (int i = 0; i < text.length(); i++) {
            int unit = UNITS.indexOf(text.charAt(i));
            if (unit >= 0 && unit >= largest) {
                largest = unit;
                at = i;
            }
        }
        return at;
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    private static BigDecimal whole(BigDecimal number) {
        return isWhole(number) ? number.setScale(0) : number;
    }

    private static boolean isArabic(char c) {
        return c >= '0' && c <= '9';
    }
}
