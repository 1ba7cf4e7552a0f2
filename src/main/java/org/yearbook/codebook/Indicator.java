package org.yearbook.codebook;

import java.math.BigDecimal;
import java.util.Set;

/**
 * A row of {@code indicators.csv}: what a yearbook column measures.
 *
 * @param index its place in the order of codes, from 0; dense
 * @param position its place in the codebook, which is that of its column in a table
 * @param code stable code: three capital letters and two digits
 * @param unit base unit of every value, as in {@code units.csv}
 * @param period what a report means when it does not say otherwise: {@code YEAR} or {@code STOCK}
 * @param units further units that count the same thing for this indicator (项 or 件 of decisions)
 * @param maximum largest value a rate may have, 100 unless the codebook says more; {@code null} for a sum
 * @param numerator code of the indicator on top of a computed rate, or {@code null}
 * @param denominator code of the indicator below, or {@code null}
 * @param partOf code of the indicator whose figures its own are a part of, so that a report that states only the parts
 *     states those too; or {@code null}
 */
public record Indicator(
        int index,
        int position,
        String code,
        Chapter chapter,
        String nameZh,
        String nameEn,
        String unit,
        Kind kind,
        Period period,
        Set<String> units,
        BigDecimal maximum,
        String numerator,
        String denominator,
        String partOf,
        String note) {

    public boolean isRate() {
        return kind == Kind.RATE;
    }

    /** The index tells indicators of one codebook apart; hashing a whole row would cost more than what asks for it. */
    @Override
    public int hashCode() {
        return index;
    }

    @Override
    public String toString() {
        return code + " " + nameZh;
    }
}
