package org.yearbook.source;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PdfStreamsTest {
    private static final int UNPACKED = 100_000;
    private static final Limits LIMITS =
            new Limits(1 << 20, 1 << 20, 1 << 20, 1 << 20, UNPACKED, UNPACKED, 200, 100, 10, 100);

    /** A stream with this filter may unpack to 1,400 times its bytes. */
    private static final String DICTIONARY = "<</Filter/LZWDecode>>";

    @Test
    void aDictionaryIsThatOfTheStreamBehindItAlone() {
        byte[] pdf = bytes(DICTIONARY + "stream\n" + "x".repeat(30) + "stream\n" + "x".repeat(30) + "endstream");

        assertThatCode(() -> PdfStreams.check(pdf, LIMITS)).doesNotThrowAnyException();
    }

    @Test
    void aStreamThatMayUnpackToMoreThanTheLimitIsRefused() {
        byte[] pdf = bytes(DICTIONARY + "stream\n" + "x".repeat(72) + "endstream");

        assertThatThrownBy(() -> PdfStreams.check(pdf, LIMITS)).isInstanceOf(ExcessException.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
