package org.yearbook.source;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Finds the encoding of a text: a byte order mark, else UTF-8 where the bytes are, else UTF-16 by its zero bytes, else
 * GB18030 or Big5, whichever gives more characters that such texts have.
 */
final class TextDecoder {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset BIG5 = Charset.forName("Big5-HKSCS");
    /** Characters of every report and record file, simplified and traditional. */
    private static final String FREQUENT = "的一是在不有和人年度月日省市州县縣区區镇鎮乡鄉街道村来來源地指标標数數值单單位件起宗次场場个個名万萬元项項"
            + "法治政府建设設行执執纠糾纷紛调調解处處罚罰审審查复復议議案率办辦理务務公开開报報告工作全共中大上为為对對发發";

    private static final int SAMPLE = 1 << 16;
    private static final int HEAD = 1 << 12;
    /** A text may have a broken byte here and there; with more of them than this share it is something else. */
    private static final double BROKEN = 0.02;
    /** What is UTF-8 as well can only be UTF-16 if it is mostly ASCII, which has a zero byte in every character. */
    private static final double ZEROS = 0.1;

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
            return zeros(bytes) > ZEROS
                    ? utf16WithoutMark(bytes).orElse(StandardCharsets.UTF_8)
                    : StandardCharsets.UTF_8;
        }
        if (utf16WithoutMark(bytes).isPresent()) {
            return utf16WithoutMark(bytes).get();
        }
        return mostlyUtf8(bytes) ? StandardCharsets.UTF_8 : doubleByte(bytes);
    }

    /** The encoding of a file, told by its lines that have more than ASCII. */
    static Charset charset(Path file) throws IOException {
        var sample = new ByteArrayOutputStream();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), SAMPLE)) {
            sample.write(in.readNBytes(HEAD));
            int previous = 0;
            for (int b = in.read(); b >= 0 && sample.size() < SAMPLE; b = in.read()) {
                // with the byte before and behind, since a character may have an ASCII byte at its end
                if (b >= 0x80 || previous >= 0x80 || b == '\n') {
                    sample.write(b);
                }
                previous = b;
            }
        }
        return charset(sample.toByteArray());
    }

    /** Whether the bytes are UTF-8 but for a broken one here and there. */
    private static boolean mostlyUtf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        long broken = text.chars().filter(c -> c == '\uFFFD').count();
        long chinese = text.chars().filter(c -> c >= 0x2E80 && c != '\uFFFD').count();
        return chinese > broken * 10;
    }

    /** The encoding in which more of the characters are frequent ones; GB18030 if neither has more. */
    private static Charset doubleByte(byte[] bytes) {
        return frequent(new String(bytes, BIG5)) > frequent(new String(bytes, GB18030)) ? BIG5 : GB18030;
    }

    private static long frequent(String text) {
        long broken = text.chars().filter(c -> c == '\uFFFD').count();
        return text.chars().filter(c -> FREQUENT.indexOf(c) >= 0).count() - broken * 3;
    }

    private static double zeros(byte[] bytes) {
        int zeros = 0;
        for (byte b : bytes) {
            zeros += b == 0 ? 1 : 0;
        }
        return (double) zeros / Math.max(1, bytes.length);
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
