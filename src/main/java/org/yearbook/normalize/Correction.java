package org.yearbook.normalize;

import java.util.Optional;

/**
 * A figure that staff set right by hand, or withdrew.
 *
 * @param figure stands in place of what was reported; its source is {@code corrections.csv}
 * @param withdraws whether nothing stands in its place; the figure then tells no more than which cell is meant
 * @param reason why; may be empty, like {@code who} decided it and {@code when}
 */
public record Correction(Observation figure, boolean withdraws, String reason, String who, String when) {
    /** What fills the cell; empty for a withdrawal. */
    public Optional<Observation> replacement() {
        return withdraws ? Optional.empty() : Optional.of(figure);
    }
}
