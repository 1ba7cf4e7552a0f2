package org.yearbook.codebook;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The units that reports use, and what each is in a base unit: 宗 is 件, 万件 is 10,000 件, 亿元 is 10,000 万元. */
public final class Units {
    private static final Map<Character, BigDecimal> MULTIPLIERS = Map.of(
            '百',
            new BigDecimal(100),
            '千',
            new BigDecimal(1_000),
            '万',
            new BigDecimal(10_000),
            '亿',
            new BigDecimal(100_000_000));

    /** No unit with 万 and 亿 before it has more characters. */
    private static final int LONGEST = 12;

    private final Map<String, Measure> byName;
    private final List<String> names;

    Units(Map<String, Measure> byName) {
        this.byName = Map.copyOf(byName);
        names = byName.keySet().stream()
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** The unit of that name, with 万, 亿, 千 or 百 before it multiplied in; a bare 万 or 亿 is none. */
    public Optional<Measure> measure(String unit) {
        Measure measure = byName.get(unit);
        if (measure != null) {
            return Optional.of(measure);
        }
        boolean hasMultiplier = unit.length() >= 2 && unit.length() <= LONGEST;
        BigDecimal multiplier = hasMultiplier ? MULTIPLIERS.get(unit.charAt(0)) : null;
        return multiplier == null
                ? Optional.empty()
                : measure(unit.substring(1))
                        .map(m -> new Measure(m.unit(), m.base(), m.factor().multiply(multiplier)));
    }

    /**
     * What a figure in {@code unit} is to be multiplied by to be one in the unit of the indicator; empty if the
     * indicator cannot have that unit.
     */
    public Optional<BigDecimal> factor(String unit, Indicator indicator) {
        return measure(unit).flatMap(measure -> {
            if (measure.base().equals(indicator.unit())) {
                return Optional.of(measure.factor());
            }
            if (indicator.units().contains(measure.unit()) || indicator.units().contains(measure.base())) {
                return Optional.of(measure.factor());
            }
            return Optional.empty();
        });
    }

    /** All unit names, longest first. */
    public List<String> names() {
        return names;
    }

    /**
     * A unit as written.
     *
     * @param unit its name without 万 or 亿 before it
     * @param base the unit that yearbook tables use for it
     * @param factor how many base units it is
     */
    public record Measure(String unit, String base, BigDecimal factor) {}
}
