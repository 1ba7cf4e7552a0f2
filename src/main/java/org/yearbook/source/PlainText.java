package org.yearbook.source;

import com.ibm.icu.text.Transliterator;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.BitSet;

/** Chinese text in one form: half-width digits, letters, brackets and signs; simplified characters. */
public final class PlainText {
    /** Frequent characters that only traditional texts have; one of them tells that a text needs converting. */
    private static final BitSet TRADITIONAL_ONLY = characters("國會學實設開發執鎮縣區業務與為對進務個們來時過這說現產議處無調辦據條數處關動經總體權層級負責黨導領鄉");

    /** GB 2312 has simplified characters alone. */
    private static final ThreadLocal<CharsetEncoder> SIMPLIFIED_ONLY =
            ThreadLocal.withInitial(() -> Charset.forName("GB2312").newEncoder());

    private PlainText() {}

    /** The characters of a text as a set. */
    public static BitSet characters(String text) {
        return text.chars().collect(BitSet::new, BitSet::set, BitSet::or);
    }

    /** Full-width ASCII forms and the ideographic blank in half width; Chinese commas and stops stay. */
    public static String halfWidth(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isWide(text.charAt(i))) {
                return narrow(text, i);
            }
        }
        return text;
    }

    private static String narrow(String text, int from) {
        char[] chars = text.toCharArray();
        for (int i = from; i < chars.length; i++) {
            if (chars[i] == '　') {
                chars[i] = ' ';
            } else if (isWide(chars[i])) {
                chars[i] -= 0xFEE0;
            }
        }
        return new String(chars);
    }

    private static boolean isWide(char c) {
        return c == '　' || c > 0xFF00 && c < 0xFF5F && "，；：！？".indexOf(c) < 0;
    }

    /** Whether the text has characters that only traditional Chinese has. */
    public static boolean isTraditional(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (TRADITIONAL_ONLY.get(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Simplified characters for traditional ones; character by character, as in ICU's Traditional-Simplified. */
    public static String simplify(String text) {
        if (SIMPLIFIED_ONLY.get().canEncode(text)) {
            return text;
        }
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            if (chars[i] >= Simplified.FIRST && chars[i] <= Simplified.LAST) {
                chars[i] = Simplified.TABLE[chars[i] - Simplified.FIRST];
            }
        }
        return new String(chars);
    }

    /** Made on first use: most input is simplified, and ICU's rules take a while to load. */
    private static final class Simplified {
        static final char FIRST = '\u3400';
        static final char LAST = '\u9FFF';
        static final char[] TABLE = new char[LAST - FIRST + 1];

        static {
            Transliterator rules = Transliterator.getInstance("Traditional-Simplified");
            for (int c = FIRST; c <= LAST; c++) {
                String to = rules.transliterate(String.valueOf((char) c));
                TABLE[c - FIRST] = to.length() == 1 ? to.charAt(0) : (char) c;
            }
        }

        private Simplified() {}
    }
}
