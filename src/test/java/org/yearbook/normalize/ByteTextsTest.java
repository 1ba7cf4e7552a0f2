package org.yearbook.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is remembered is seen by what is asked again. */
class ByteTextsTest {
    private static final String JUNK = "junk";
    private static final String LONG = "x".repeat(ByteTexts.LONGEST + 1);

    private final List<String> asked = new ArrayList<>();
    private final ByteTexts<String> texts = new ByteTexts<>(this::ask);

    @Test
    void aTextIsAskedOnceUnlessItIsLongOrMeansNothing() {
        for (int i = 0; i < 2; i++) {
            assertThat(get("一")).isEqualTo("一");
            assertThat(get(JUNK)).isNull();
            assertThat(get(LONG)).isEqualTo(LONG);
        }
        assertThat(asked).containsExactly("一", JUNK, LONG, JUNK, LONG);
    }

    @Test
    void junkTakesNoPlaces() {
        for (int i = 0; i <= Texts.MOST; i++) {
            get(JUNK + i);
        }
        asked.clear();
        get("一");
        get("二");
        get("一");
        assertThat(asked).containsExactly("一", "二");
    }

    private String get(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return texts.get(bytes, 0, bytes.length);
    }

    private String ask(String text) {
        asked.add(text);
        return text.startsWith(JUNK) ? null : text;
    }
}
