package org.yearbook.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HtmlTextTest {
    @Test
    void aPageThatTheLibraryFailsOnIsRefused() {
        assertThatThrownBy(() -> HtmlText.of(null))
                .isInstanceOfSatisfying(
                        RefusedFileException.class,
                        refused -> assertThat(refused.text().en()).contains("web page"));
    }
}
