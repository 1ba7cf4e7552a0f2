package org.yearbook.publish.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTextTest {
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("'=+-@\t\r\n＝－.05件").ofMaxLength(6);
    }

    @Property
    void everyTextCanBeReadBackAndNoneIsAFormula(@ForAll("texts") String text) {
        String cell = SafeText.of(text).toString();
        assertThat(SafeText.read(cell)).isEqualTo(text);
        assertThat(cell).matches("(?s)|[=+\\-@＝＋－＠]|[+\\-＋－]\\d+(,\\d{3})*(\\.\\d+)?[%％]?|[^=+\\-@\\t\\r\\n＝＋－＠].*");
    }

    @Property
    void decimalsStayAsTheyAre(@ForAll int whole, @ForAll("decimals") String decimals) {
        assertThat(SafeText.of(whole + decimals)).isEqualTo(whole + decimals);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "+", "=", "@", "＋", "+5", "-1,140", "-3.2%"})
    void whatComputesNothingStaysAsItIs(String text) {
        assertThat(SafeText.of(text)).isEqualTo(text);
    }

    @Provide
    Arbitrary<String> decimals() {
        return Arbitraries.of("", ".5", ".00");
    }
}
