package org.yearbook.extract;

import java.util.List;
import java.util.regex.Pattern;
import org.yearbook.source.PlainText;

/**
 * A report's text in one form: simplified characters, half-width digits and brackets, Chinese commas, without the
 * pinyin that a crawler put in brackets behind characters, in paragraphs.
 *
 * @param paragraphs lines with text; the number of a paragraph is its position plus one
 */
record ReportText(List<String> paragraphs) {
    private static final Pattern PINYIN =
            Pattern.compile("\\((?<=[\\u3400-\\u9FFF]\\()[a-zɡāáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜüêńňǹḿ]{1,7}\\)");

    private static final Pattern UNIT_IN_LABEL =
            Pattern.compile("\\(([\\u3400-\\u9FFF%]{1,3})\\)\\s*\\|\\s*(\\d[\\d,.]*)(?=\\s*(?:\\||$))");
    private static final Pattern UNIT_IN_CELL =
            Pattern.compile("(\\d)\\s*\\|\\s*([\\u3400-\\u9FFF%]{1,3})(?=\\s*(?:\\||$))");

    static ReportText of(String stored) {
        String text = PlainText.halfWidth(stored.replace('\u00A0', ' '));
        if (hasPinyin(text)) {
            text = PINYIN.matcher(text).replaceAll("");
        }
        if (PlainText.isTraditional(text)) {
            text = PlainText.simplify(text);
        }
        return new ReportText(text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> tableRow(chinesePunctuation(line)))
                .toList());
    }

    /** Most reports have brackets, few of them with letters. */
    private static boolean hasPinyin(String text) {
        for (int at = text.indexOf('('); at >= 0 && at + 1 < text.length(); at = text.indexOf('(', at + 1)) {
            if (Character.isLowerCase(text.charAt(at + 1))) {
                return true;
            }
        }
        return false;
    }

    /** A row of a table with number and unit together: 处罚案件(件) | 18 and 处罚案件 | 18 | 件 say 18件. */
    private static String tableRow(String line) {
        if (line.indexOf('|') < 0) {
            return line;
        }
        String row = UNIT_IN_LABEL.matcher(line).replaceAll("|$2$1");
        return UNIT_IN_CELL.matcher(row).replaceAll("$1$2");
    }

    /** Chinese commas, colons and semicolons for ASCII ones, except within numbers: 1,140 and 8:30. */
    private static String chinesePunctuation(String line) {
        char[] chars = line.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            switch (chars[i]) {
                case ',' -> chars[i] = groupsDigits(line, i) ? ',' : '，';
                case ';' -> chars[i] = '；';
                case ':' -> chars[i] = isDigit(line, i - 1) && isDigit(line, i + 1) ? ':' : '：';
                default -> {
                    // anything else stays
                }
            }
        }
        return new String(chars);
    }

    private static boolean groupsDigits(String line, int comma) {
        return isDigit(line, comma - 1)
                && isDigit(line, comma + 1)
                && isDigit(line, comma + 2)
                && isDigit(line, comma + 3)
                && !isDigit(line, comma + 4);
    }

    private static boolean isDigit(String line, int at) {
        return at >= 0 && at < line.length() && line.charAt(at) >= '0' && line.charAt(at) <= '9';
    }
}
