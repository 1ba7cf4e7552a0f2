package org.yearbook.tabulate;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yearbook.normalize.Observation;
import org.yearbook.normalize.Scope;
import org.yearbook.source.Locator;

/**
 * Figures that a source states of one indicator and, by the same words, as a part of the larger one that the codebook
 * names: 办理人大代表建议45件 of suggestions, and of suggestions and proposals. They fill no cell of the larger one, whose
 * whole nobody stated, and are compared with nothing.
 */
final class Restated {
    private Restated() {}

    /** The observations of one region and year without those that restate another of them. */
    static List<Observation> without(List<Observation> observations) {
        if (observations.stream().noneMatch(observation -> observation.scope() == Scope.PART)) {
            return observations;
        }
        Set<Figure> parts = new HashSet<>();
        for (Observation observation : observations) {
            if (observation.indicator().partOf() != null) {
                parts.add(Figure.of(observation, observation.indicator().partOf()));
            }
        }
        return parts.isEmpty()
                ? observations
                : observations.stream()
                        .filter(observation -> observation.scope() != Scope.PART
                                || !parts.contains(Figure.of(
                                        observation, observation.indicator().code())))
                        .toList();
    }

    /** Values of observations have no trailing zeros, so that equal ones are equal. */
    private record Figure(String indicator, String source, Locator locator, BigDecimal value) {
        static Figure of(Observation observation, String indicator) {
            return new Figure(indicator, observation.source(), observation.locator(), observation.value());
        }
    }
}
