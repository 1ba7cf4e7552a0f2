package org.yearbook.normalize;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The value of a number in Chinese or mixed notation: 五十六, 一百零三, 四百五, 两万五千, 壹佰贰拾, 二〇二二, 132.87万,
 * 3千5百, 三点五万.
 */
final class ChineseNumber {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final String FINANCIAL = "〇壹贰叁肆伍陆柒捌玖";

    private final String text;
    private int at;

    /** Sum of the parts closed by 万 or 亿. */
    private BigDecimal total = BigDecimal.ZERO;
    /** Sum of the parts below 万 since then. */
    private BigDecimal section = BigDecimal.ZERO;
    /** The number that waits for its unit. */
    private BigDecimal pending;

    private BigDecimal lastUnit = BigDecimal.ONE;
    private BigDecimal lastBig;
    private boolean afterZero;
    private int digitsInRow;

    private ChineseNumber(String text) {
        this.text = text;
    }

    /** The value, or empty if the text is no number from its first to its last character. */
    static Optional<BigDecimal> parse(String text) {
        if (text.equals("半百")) {
            return Optional.of(new BigDecimal(50));
        }
        return text.isEmpty() ? Optional.empty() : new ChineseNumber(text).parse();
    }

    private Optional<BigDecimal> parse() {
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean understood = isArabic(c) ? arabic() : c == '点' ? point() : digit(c) >= 0 ? digit() : unit(c);
            if (!understood) {
                return Optional.empty();
            }
        }
        return Optional.of(sum());
    }

    private boolean arabic() {
        int start = at;
        while (at < text.length() && (isArabic(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        String number = text.substring(start, at);
        if (pending != null || number.endsWith(".") || number.indexOf('.') != number.lastIndexOf('.')) {
            return false;
        }
        pending = new BigDecimal(number);
        digitsInRow = 2;
        return true;
    }

    private boolean digit() {
        int digit = digit(text.charAt(at++));
        if (digit == 0 && pending == null && !sumSoFar().equals(BigDecimal.ZERO)) {
            afterZero = true;
            return true;
        }
        BigDecimal value = BigDecimal.valueOf(digit);
        pending = pending == null ? value : pending.multiply(BigDecimal.TEN).add(value);
        digitsInRow++;
        return true;
    }

    private boolean point() {
        at++;
        var decimals = new StringBuilder("0.");
        while (at < text.length() && (digit(text.charAt(at)) >= 0 || isArabic(text.charAt(at)))) {
            char c = text.charAt(at++);
            decimals.append(isArabic(c) ? c - '0' : digit(c));
        }
        if (decimals.length() == 2 || pending == null && sumSoFar().equals(BigDecimal.ZERO)) {
            return false;
        }
        digitsInRow = 2;
        pending = sum().add(new BigDecimal(decimals.toString()));
        total = BigDecimal.ZERO;
        section = BigDecimal.ZERO;
        lastUnit = BigDecimal.ONE;
        return true;
    }

    private boolean unit(char c) {
        at++;
        switch (c) {
            case '十', '拾' -> small(10);
            case '百', '佰' -> small(100);
            case '千', '仟' -> small(1_000);
            case '万' -> big(10_000);
            case '亿' -> big(100_000_000);
            default -> {
                return false;
            }
        }
        afterZero = false;
        digitsInRow = 0;
        pending = null;
        return true;
    }

    private void small(long unit) {
        lastUnit = BigDecimal.valueOf(unit);
        section = section.add((pending == null ? BigDecimal.ONE : pending).multiply(lastUnit));
    }

    private void big(long unit) {
        lastUnit = BigDecimal.valueOf(unit);
        BigDecimal part = pending == null ? section : section.add(pending);
        boolean multipliesAll = lastBig == null || lastUnit.compareTo(lastBig) >= 0;
        total = multipliesAll ? total.add(part).multiply(lastUnit) : total.add(part.multiply(lastUnit));
        if (total.signum() == 0) {
            total = lastUnit;
        }
        section = BigDecimal.ZERO;
        lastBig = lastUnit;
    }

    private BigDecimal sumSoFar() {
        return total.add(section);
    }

    private BigDecimal sum() {
        if (pending == null) {
            return sumSoFar();
        }
        // 四百五 is 450: a last digit right after a unit counts in the next lower one
        boolean shortened = digitsInRow == 1 && !afterZero && lastUnit.compareTo(BigDecimal.TEN) > 0;
        return sumSoFar().add(shortened ? pending.multiply(lastUnit).divide(BigDecimal.TEN) : pending);
    }

    private static boolean isArabic(char c) {
        return c >= '0' && c <= '9';
    }

    private static int digit(char c) {
        if (c == '两') {
            return 2;
        }
        int plain = DIGITS.indexOf(c);
        return plain >= 0 ? plain : FINANCIAL.indexOf(c);
    }
}
