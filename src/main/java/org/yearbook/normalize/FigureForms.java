package org.yearbook.normalize;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What stands around the one number of a figure, as in 约…余 or …万, and what that makes of any number. There are few
 * such forms and any number of figures. Whether a form does the same to all numbers is not guessed: {@link Numeral} reads
 * it around some of every kind.
 */
final class FigureForms {
    /** Where the number stands in a form; no field of a plain row holds a line break. */
    static final char GAP = '\n';

    private static final List<String> PROBES = List.of(
            "0",
            "1",
            "2",
            "7",
            "10",
            "12",
            "23",
            "96",
            "100",
            "101",
            "967",
            "1140",
            "1,140",
            "22,000",
            "1,022,000",
            "30000",
            "500000000",
            "0.5",
            "0.07",
            "7.5",
            "98.22",
            "132.87",
            "1,140.5",
            "100.0");

    private final Function<String, Optional<Numeral>> numerals;

    FigureForms(Function<String, Optional<Numeral>> numerals) {
        this.numerals = numerals;
    }

    /**
     * What the form makes of the number 1; empty if it means nothing around some number, or something else around another.
     *
     * @param form with {@link #GAP} where the number stands
     */
    Optional<Numeral> ofOne(String form) {
        int gap = form.indexOf(GAP);
        var found = new ArrayList<Numeral>();
        for (String probe : PROBES) {
            Optional<Numeral> numeral = numerals.apply(form.substring(0, gap) + probe + form.substring(gap + 1));
            if (numeral.isEmpty()) {
                return Optional.empty();
            }
            found.add(numeral.get());
        }
        Numeral one = found.get(PROBES.indexOf("1"));
        for (int i = 0; i < PROBES.size(); i++) {
            Numeral other = found.get(i);
            BigDecimal expected = new BigDecimal(PROBES.get(i).replace(",", "")).multiply(one.value());
            boolean same = other.value().compareTo(expected) == 0
                    && other.qualifier() == one.qualifier()
                    && other.unit().equals(one.unit())
                    && other.multiplied() == one.multiplied()
                    && other.spelled() == one.spelled();
            if (!same) {
                return Optional.empty();
            }
        }
        return Optional.of(one);
    }
}
