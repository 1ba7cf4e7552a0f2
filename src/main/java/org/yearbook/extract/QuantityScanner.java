package org.yearbook.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yearbook.codebook.Codebook;
import org.yearbook.codebook.Prose;

/** Finds the quantities of a sentence: numbers with a unit of the codebook that are no dates, names or ordinals. */
final class QuantityScanner {
    private static final String BEFORE = "(?<before>大约|(?<![民公条契签合违履预特])约|将近|接近|近|超过|超|逾|突破|不足|不到)?";
    private static final String NUMBER =
            "(?<number>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|[零〇一二两三四五六七八九十百千][零〇一二两三四五六七八九十百千万亿]*)"
                    + "(?<more>[余多来]?[十百千万亿]*[余多]?)";
    private static final String AFTER = "(?<after>以上|以内|左右|上下)?";
    private static final Pattern PERCENT_WORDS = Pattern.compile("百分之(?<words>[零〇一二三四五六七八九十百点]+|\\d+(?:\\.\\d+)?)");

    private final Prose prose;
    private final Pattern quantity;

    QuantityScanner(Codebook codebook) {
        prose = codebook.prose();
        String units = codebook.units().names().stream().map(Pattern::quote).collect(Collectors.joining("|"));
        quantity = Pattern.compile(BEFORE + NUMBER + "(?<unit>" + units + ")" + AFTER);
    }

    /** The quantities in the order of the text. */
    List<Quantity> scan(String sentence) {
        if (!mayHaveNumber(sentence)) {
            return List.of();
        }
        BitSet taken = notQuantities(sentence);
        var quantities = new ArrayList<Quantity>();
        Matcher percent = PERCENT_WORDS.matcher(sentence);
        while (percent.find()) {
            quantities.add(new Quantity(percent.start(), percent.end(), percent.group(), "%", false));
            taken.set(percent.start(), percent.end());
        }
        Matcher matcher = quantity.matcher(sentence);
        for (int from = 0; matcher.find(from); ) {
            int number = matcher.start("number");
            boolean free = taken.nextSetBit(number) < 0 || taken.nextSetBit(number) >= matcher.end("unit");
            if (free && !followsDigit(sentence, number)) {
                quantities.add(quantity(matcher));
                from = matcher.end();
            } else {
                from = number + 1;
            }
        }
        quantities.sort((a, b) -> a.start() - b.start());
        return quantities;
    }

    private static boolean mayHaveNumber(String sentence) {
        for (int i = 0; i < sentence.length(); i++) {
            char c = sentence.charAt(i);
            if (c >= '0' && c <= '9' || "零一二两三四五六七八九十百".indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }

    private BitSet notQuantities(String sentence) {
        var taken = new BitSet(sentence.length());
        Matcher matcher = prose.notQuantities(sentence);
        while (matcher.find()) {
            taken.set(matcher.start(), matcher.end());
        }
        return taken;
    }

    private static boolean followsDigit(String sentence, int number) {
        char before = number == 0 ? ' ' : sentence.charAt(number - 1);
        return before >= '0' && before <= '9' || before == '.' || before == '第';
    }

    private static Quantity quantity(Matcher m) {
        String before = m.group("before") == null ? "" : m.group("before");
        String after = m.group("after") == null ? "" : m.group("after");
        String number = m.group("number") + m.group("more");
        boolean spelled = number.chars().noneMatch(c -> c >= '0' && c <= '9');
        return new Quantity(m.start(), m.end(), before + number + after, m.group("unit"), spelled);
    }
}
