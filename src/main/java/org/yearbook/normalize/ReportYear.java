package org.yearbook.normalize;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yearbook.source.PlainText;

/** The report year as written: 2022, 2022年, 2022年度, ２０２２, 二〇二二年. */
public final class ReportYear {
    private static final Pattern WRITTEN = Pattern.compile("([\\d零〇○一二三四五六七八九]{4})(?:年度?|度)?");
    private static final int FIRST = 1949;
    private static final int LAST = 2099;

    private ReportYear() {}

    /** The year, or empty if the text is no year from {@value #FIRST} to {@value #LAST}. */
    public static OptionalInt parse(String text) {
        Matcher written = WRITTEN.matcher(PlainText.halfWidth(text).replace(" ", ""));
        if (!written.matches()) {
            return OptionalInt.empty();
        }
        int year = 0;
        for (char c : written.group(1).toCharArray()) {
            int digit = c == '○' || c == '〇' ? 0 : c <= '9' ? c - '0' : "零一二三四五六七八九".indexOf(c);
            year = year * 10 + digit;
        }
        return year < FIRST || year > LAST ? OptionalInt.empty() : OptionalInt.of(year);
    }
}
