package org.yearbook.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class NumeralTest {
    @ParameterizedTest
    @CsvFileSource(resources = "/cases/numerals.csv", numLinesToSkip = 1)
    void readsFiguresAsReportsWriteThem(String written, BigDecimal value, String qualifier, String unit) {
        Optional<Numeral> numeral = Numeral.parse(written);
        if (value == null) {
            // a text behind the number that is no unit is refused by the normaliser
            assertThat(numeral.map(Numeral::unit).orElse("no figure")).isNotEmpty();
        } else {
            assertThat(numeral).get().satisfies(n -> {
                assertThat(n.value()).isEqualByComparingTo(value);
                assertThat(n.qualifier().label()).isEqualTo(qualifier);
                assertThat(n.unit()).isEqualTo(unit == null ? "" : unit);
            });
        }
    }
}
