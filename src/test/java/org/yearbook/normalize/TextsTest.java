package org.yearbook.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is remembered is seen by what is asked again. */
class TextsTest {
    private static final String LONG = "x".repeat(Texts.LONGEST + 1);

    private final List<String> asked = new ArrayList<>();

    @Test
    void aTextIsAskedOnceUnlessItIsLong() {
        var texts = new Texts<>(this::ask);
        for (String text : List.of("一", "二", "一", LONG, LONG)) {
            assertThat(texts.get(text)).isEqualTo(text);
        }
        assertThat(asked).containsExactly("一", "二", LONG, LONG);
    }

    @Test
    void noMoreTextsAreRememberedThanTheBound() {
        var texts = new Texts<>(this::ask);
        for (int i = 0; i <= Texts.MOST; i++) {
            texts.get("text " + i);
        }
        asked.clear();
        texts.get("text 0");
        texts.get("text " + Texts.MOST);
        assertThat(asked).containsExactly("text " + Texts.MOST);
    }

    private String ask(String text) {
        asked.add(text);
        return text;
    }
}
