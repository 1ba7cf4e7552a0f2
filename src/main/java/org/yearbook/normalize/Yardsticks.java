package org.yearbook.normalize;

import java.math.BigDecimal;
import java.util.Optional;
import org.yearbook.codebook.Codebook;
import org.yearbook.codebook.Indicator;
import org.yearbook.codebook.Units;

/** What figures measure, by the words that they are said of and their unit; for one thread. */
final class Yardsticks {
    private final Units units;
    private final IndicatorTexts indicators;

    Yardsticks(Codebook codebook) {
        this.units = codebook.units();
        this.indicators = new IndicatorTexts(codebook);
    }

    /** The indicator that the words name, if need be together with the unit. */
    Optional<Indicator> indicator(String words, String unit) {
        return indicators.find(words, unit);
    }

    /**
     * What figures in that unit measure that are said of these words; empty if the words name no indicator or the unit
     * does not fit it.
     *
     * @param multiplied whether 万, 亿 or the like stands in the figure
     */
    Optional<Yardstick> of(String words, String unit, boolean multiplied) {
        return indicator(words, unit)
                .flatMap(indicator ->
                        factor(multiplied, unit, indicator).map(factor -> new Yardstick(indicator, factor)));
    }

    /** What a figure in that unit is to be multiplied by; empty if the indicator cannot have the unit. */
    Optional<BigDecimal> factor(boolean multiplied, String unit, Indicator indicator) {
        Optional<BigDecimal> bare = UnitText.multiplier(unit);
        if (!unit.isEmpty() && bare.isEmpty()) {
            return units.factor(unit, indicator);
        }
        // 5.51亿 of an indicator in 万元 may mean 亿元 or 亿 of 万元: not a guess
        boolean countsInTenThousands =
                UnitText.multiplier(indicator.unit().substring(0, 1)).isPresent();
        if (countsInTenThousands && (multiplied || bare.isPresent())) {
            return Optional.empty();
        }
        return Optional.of(bare.orElse(BigDecimal.ONE));
    }
}
