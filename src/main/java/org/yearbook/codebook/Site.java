package org.yearbook.codebook;

/**
 * The surroundings of a quantity in its sentence.
 *
 * @param before from the previous quantity, or the beginning of the sentence, to the number
 * @param after from behind the unit to the next comma or quantity
 * @param clause from comma to comma around the number; empty where the words are not in the sentence's own order
 * @param unit as written
 */
public record Site(Span before, Span after, Span clause, String unit) {
    /** Whether nothing stands between the unit and the next comma or quantity. */
    boolean endsItem() {
        return after.end() > 0 && after.start() == after.end();
    }
}
