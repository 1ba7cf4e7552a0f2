package org.yearbook.normalize;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rates in words, as per cent: 百分百, 对折, 七成六 (76), 三成半 (35), 三点五折 (35), 七五折 (75). */
final class SpokenRate {
    private static final Map<String, BigDecimal> WHOLE = Map.of(
            "百分百", new BigDecimal(100),
            "对折", new BigDecimal(50),
            "半折", new BigDecimal(50));
    private static final Pattern TENTHS = Pattern.compile("(?<tenths>[^成折]+)成(?:(?<more>[一二三四五六七八九半\\d])分?)?");
    private static final Pattern DISCOUNT = Pattern.compile("(?<tenths>[^成折]+)折");

    private SpokenRate() {}

    /** The rate in per cent, or empty if the text is none from its first to its last character. */
    static Optional<BigDecimal> parse(String text) {
        char last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
        if (text.indexOf('成') < 0 && last != '折' && last != '百') {
            return Optional.empty();
        }
        String rate = text.startsWith("打") ? text.substring(1) : text;
        Optional<BigDecimal> whole = Optional.ofNullable(WHOLE.get(rate));
        Matcher tenths = TENTHS.matcher(rate);
        Matcher discount = DISCOUNT.matcher(rate);
        if (whole.isPresent()) {
            return whole;
        }
        return tenths.matches()
                ? tenths(tenths.group("tenths"), tenths.group("more"))
                : discount.matches() ? discount(discount.group("tenths")) : Optional.empty();
    }

    private static Optional<BigDecimal> tenths(String tenths, String more) {
        BigDecimal behind = more == null
                ? BigDecimal.ZERO
                : more.equals("半")
                        ? BigDecimal.valueOf(5)
                        : ChineseNumber.parse(more).orElseThrow();
        return ChineseNumber.parse(tenths)
                .filter(number -> number.compareTo(BigDecimal.TEN) <= 0 && (more == null || number.scale() <= 0))
                .map(number -> number.movePointRight(1).add(behind));
    }

    /** 75折, 七五折 and 7.5折 are the same, what is left to pay; there is no 十折. */
    private static Optional<BigDecimal> discount(String tenths) {
        boolean twoDigits = tenths.length() == 2 && tenths.indexOf('十') < 0;
        return ChineseNumber.parse(tenths)
                .map(number -> twoDigits ? number : number.movePointRight(1))
                .filter(percent ->
                        percent.compareTo(BigDecimal.TEN) >= 0 && percent.compareTo(new BigDecimal(100)) < 0);
    }
}
