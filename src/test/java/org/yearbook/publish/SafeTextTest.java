package org.yearbook.publish;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SafeTextTest {
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("'=+-@\t\r\n＝－.05件").ofMaxLength(6);
    }

    @Property
    void everyTextCanBeReadBackAndNoneIsAFormula(@ForAll("texts") String text) {
        String cell = SafeText.of(text).toString();
        assertThat(SafeText.read(cell)).isEqualTo(text);
        assertThat(cell).matches("(?s)|-\\d+(\\.\\d+)?|[^=+\\-@\\t\\r\\n＝＋－＠].*");
    }

    @Property
    void decimalsStayAsTheyAre(@ForAll int whole, @ForAll("decimals") String decimals) {
        assertThat(SafeText.of(whole + decimals)).isEqualTo(whole + decimals);
    }

    @Provide
    Arbitrary<String> decimals() {
        return Arbitraries.of("", ".5", ".00");
    }
}
