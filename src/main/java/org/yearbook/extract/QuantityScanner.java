package org.yearbook.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yearbook.codebook.Codebook;
import org.yearbook.codebook.PatternSet;
import org.yearbook.codebook.Prose;
import org.yearbook.source.PlainText;

/** Finds the quantities of a sentence: numbers with a unit of the codebook that are no dates, names or ordinals. */
final class QuantityScanner {
    private static final String NUMERALS = "零〇一二两三四五六七八九十百千";
    /** What a number consists of, with 余, 多 and 来 behind it. */
    private static final BitSet WITHIN = PlainText.characters("0123456789,.万亿余多来" + NUMERALS);
    /** What a number may begin with; 万 only in 万余 and 近万. */
    private static final BitSet BEGINNINGS = PlainText.characters("0123456789万" + NUMERALS);
    /** 民约, 公约 and the like are no 约. */
    private static final String ABOUT = "(?<![民公条契签合违履预特])约";
    /** Right before a number. */
    private static final Pattern BEFORE = Pattern.compile("(?:大约|" + ABOUT + "|将近|接近|近|超过|超|逾|突破|不足|不到)$");
    /** No word that qualifies a number is longer. */
    private static final int LONGEST_BEFORE = 3;

    private static final String NUMBER = "(?<number>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|[" + NUMERALS
            + "][" + NUMERALS + "万亿]*|(?<![几数上好])万(?=[余多])|(?<=(?<![走贴靠亲临])近|超|逾|" + ABOUT + ")万)"
            + "(?<more>[余多来]?[十百千万亿]*[余多]?)";
    private static final String AFTER = "(?<after>以上|以内|左右|上下)?";
    private static final String RANGE = "至到-—–~～";
    private static final String PERCENT = "百分之";
    private static final Pattern PERCENT_WORDS =
            Pattern.compile("百分之(?:[零〇一二两三四五六七八九十百]+(?:点[零〇一二三四五六七八九]+)?|\\d+(?:\\.\\d+)?)(?:以上|以内|左右)?");

    private final Prose prose;
    private final Pattern quantity;
    private final BitSet unitBeginnings = new BitSet();

    QuantityScanner(Codebook codebook) {
        prose = codebook.prose();
        List<String> units = codebook.units().names();
        units.forEach(unit -> unitBeginnings.set(unit.charAt(0)));
        String any = units.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        quantity = Pattern.compile(NUMBER + "(?<unit>" + any + ")" + AFTER);
    }

    /** The quantities in the order of the text. */
    List<Quantity> scan(String sentence) {
        int first = firstNumeral(sentence);
        if (first == sentence.length()) {
            return List.of();
        }
        var quantities = new ArrayList<Quantity>();
        Matcher number = quantity.matcher(sentence).useTransparentBounds(true);
        BitSet taken = null;
        for (int at = first; at < sentence.length(); at++) {
            if (isNumeral(sentence.charAt(at)) && isQuantity(sentence, at, number)) {
                // most sentences with numerals have none with a unit
                taken = taken == null ? notQuantities(sentence) : taken;
                Quantity found = at(sentence, at, number, taken);
                if (found != null) {
                    quantities.add(found);
                    at = found.end() - 1;
                }
            }
        }
        return quantities;
    }

    private boolean isQuantity(String sentence, int at, Matcher number) {
        return sentence.startsWith(PERCENT, at)
                || !followsDigit(sentence, at)
                        && mayHaveUnit(sentence, at)
                        && number.region(at, sentence.length()).lookingAt();
    }

    /** Most numbers have no unit, which the next character tells. */
    private boolean mayHaveUnit(String sentence, int number) {
        int at = number + 1;
        while (at < sentence.length() && !unitBeginnings.get(sentence.charAt(at)) && WITHIN.get(sentence.charAt(at))) {
            at++;
        }
        return at < sentence.length() && unitBeginnings.get(sentence.charAt(at));
    }

    private static Quantity at(String sentence, int at, Matcher number, BitSet taken) {
        if (sentence.startsWith(PERCENT, at)) {
            Matcher percent = PERCENT_WORDS.matcher(sentence).region(at, sentence.length());
            return percent.lookingAt() ? percentage(sentence, percent) : null;
        }
        int next = taken.nextSetBit(at);
        return next < 0 || next >= number.end("unit") ? quantity(sentence, number) : null;
    }

    private static int firstNumeral(String sentence) {
        int at = 0;
        while (at < sentence.length() && !isNumeral(sentence.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isNumeral(char c) {
        return BEGINNINGS.get(c);
    }

    private BitSet notQuantities(String sentence) {
        var taken = new BitSet(sentence.length());
        PatternSet.Finder none = prose.notQuantities(sentence);
        while (none.find()) {
            taken.set(none.start(), none.end());
        }
        return taken;
    }

    private static boolean followsDigit(String sentence, int number) {
        char before = number == 0 ? ' ' : sentence.charAt(number - 1);
        return before >= '0' && before <= '9' || before == '.' || before == '第' || endsRange(sentence, number);
    }

    /** 30至50人, 3—5名: nobody counted that. */
    private static boolean endsRange(String sentence, int number) {
        int mark = number - 1;
        while (mark >= 0 && RANGE.indexOf(sentence.charAt(mark)) >= 0) {
            mark--;
        }
        return mark >= 0 && mark < number - 1 && isNumeral(sentence.charAt(mark));
    }

    private static Quantity percentage(String sentence, Matcher m) {
        int start = startWithQualifier(sentence, m.start());
        return new Quantity(start, m.end(), sentence.substring(start, m.end()), "%", false);
    }

    /** Where the word that qualifies the number starts, if one stands right before it; else the number. */
    private static int startWithQualifier(String sentence, int number) {
        Matcher before = BEFORE.matcher(sentence)
                .region(Math.max(0, number - LONGEST_BEFORE), number)
                .useTransparentBounds(true);
        return before.find() ? before.start() : number;
    }

    private static Quantity quantity(String sentence, Matcher m) {
        String after = m.group("after") == null ? "" : m.group("after");
        String number = m.group("number") + m.group("more");
        boolean spelled = number.chars().noneMatch(c -> c >= '0' && c <= '9');
        int start = startWithQualifier(sentence, m.start());
        return new Quantity(
                start, m.end(), sentence.substring(start, m.start()) + number + after, m.group("unit"), spelled);
    }
}
