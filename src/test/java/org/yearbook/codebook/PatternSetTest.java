package org.yearbook.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** A set of patterns finds what java.util.regex finds, whatever an editor may write into a codebook. */
class PatternSetTest {
    private static final List<String> PATTERNS = List.of(
            "三次",
            "[一-九]次",
            "[^一-九]次",
            "a[一-九]",
            "[①-⑩]项",
            "\\x{4e00}次",
            "\\u2460项",
            "\\p{IsHan}b",
            "\\h次",
            "\\Bab",
            "(?iu)Ä",
            "(?<=三)次",
            "(?<![^三])次",
            "(?<!三)次",
            "[^三]次",
            "[-—三]a",
            "[\\[-三]次",
            "㐀|[^㐀]项",
            "𠮷次");
    private static final String ALPHABET = "一三次项九①②ab[-— \u3000Ää㐀龘♠。";

    @Provide
    Arbitrary<List<String>> sets() {
        return Arbitraries.of(PATTERNS).list().ofMinSize(1).ofMaxSize(2);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.frequencyOf(
                        Tuple.of(19, Arbitraries.of(ALPHABET.split(""))), Tuple.of(1, Arbitraries.just("𠮷次")))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 5000)
    void findsWhatTheRegularExpressionsFind(@ForAll("sets") List<String> patterns, @ForAll("texts") String text) {
        Matcher expected = Pattern.compile(String.join("|", patterns)).matcher(text);
        PatternSet.Finder found = new PatternSet(patterns).in(text);
        while (expected.find()) {
            assertThat(found.find()).as(patterns + " in " + text).isTrue();
            assertThat(List.of(found.start(), found.end())).isEqualTo(List.of(expected.start(), expected.end()));
        }
        assertThat(found.find()).isFalse();
    }
}
