package org.yearbook.source;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds the encoding of a text: a byte order mark, else UTF-8 where the bytes are, else UTF-16 by its zero bytes, else
 * GB18030 or Big5 by the frequency of their characters (ICU).
 */
final class TextDecoder {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset BIG5 = Charset.forName("Big5-HKSCS");
    private static final List<String> CHINESE = List.of("GB18030", "Big5");
    /** A text may have a broken byte here and there; with more of them than this share it is something else. */
    private static final double BROKEN = 0.02;

    private TextDecoder() {}

    /** The text without its byte order mark, or empty if the bytes are no text in any of the encodings. */
    static Optional<String> decode(byte[] bytes) {
        Charset charset = charset(bytes);
        String text = new String(bytes, charset);
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        return isText(text) ? Optional.of(text) : Optional.empty();
    }

    /** The encoding of the bytes, as well as it can be told from them. */
    static Charset charset(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16;
        }
        if (decodes(bytes, StandardCharsets.UTF_8)) {
            return utf16WithoutMark(bytes).orElse(StandardCharsets.UTF_8);
        }
        if (utf16WithoutMark(bytes).isPresent()) {
            return utf16WithoutMark(bytes).get();
        }
        if (brokenShare(new String(bytes, StandardCharsets.UTF_8)) < BROKEN) {
            return StandardCharsets.UTF_8;
        }
        return doubleByte(bytes);
    }

    private static Charset doubleByte(byte[] bytes) {
        CharsetMatch[] matches = new CharsetDetector().setText(bytes).detectAll();
        Optional<String> name = Arrays.stream(matches)
                .map(CharsetMatch::getName)
                .filter(CHINESE::contains)
                .findFirst();
        return name.filter("Big5"::equals).isPresent() ? BIG5 : GB18030;
    }

    private static Optional<Charset> utf16WithoutMark(byte[] bytes) {
        int even = 0;
        int odd = 0;
        int length = Math.min(bytes.length, 4096) & ~1;
        for (int i = 0; i < length; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        // digits and line ends have a zero byte on one side; on the other only a few characters, such as 一, have one
        if (odd > even * 3 && odd * 200L > length) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return even > odd * 3 && even * 200L > length ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static boolean decodes(byte[] bytes, Charset charset) {
        try {
            charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean isText(String text) {
        long controls =
                text.chars().filter(c -> c < ' ' && "\t\r\n\f".indexOf(c) < 0).count();
        return controls <= text.length() * BROKEN / 2 && brokenShare(text) <= BROKEN * 2;
    }

    private static double brokenShare(String text) {
        return text.isEmpty()
                ? 0
                : (double) text.chars().filter(c -> c == '\uFFFD').count() / text.length();
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
