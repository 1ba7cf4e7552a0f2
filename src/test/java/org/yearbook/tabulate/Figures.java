package org.yearbook.tabulate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random records about regions that lie in each other, from a few sources. */
public final class Figures {
    static final List<String> REGIONS =
            List.of("00", "53", "54", "5305", "5334", "530521", "530523", "530523101", "530523105", "533401", "533422");

    private static final Arbitrary<String> VALUES = Arbitraries.oneOf(
            Arbitraries.integers().between(0, 2000).map(String::valueOf),
            Arbitraries.integers().between(0, 2000).map(value -> value + "余"),
            Arbitraries.doubles()
                    .between(0, 99)
                    .ofScale(4)
                    .map(value -> BigDecimal.valueOf(value).toPlainString()),
            Arbitraries.of("若干", "无", "12.3.4"));

    private Figures() {}

    /** Rows in the columns of {@link Edition#HEADER}. */
    public static Arbitrary<List<String>> rows() {
        Arbitrary<String> row = Combinators.combine(
                        Arbitraries.of(REGIONS),
                        Arbitraries.of("2021", "2022"),
                        Arbitraries.of("DIS01", "DIS02", "DIS03", "SUP05", "DIS07", "森林面积"),
                        VALUES,
                        Arbitraries.frequencyOf(
                                Tuple.of(6, Arbitraries.just("")), Tuple.of(1, Arbitraries.of("part", "department"))),
                        Arbitraries.frequencyOf(
                                Tuple.of(6, Arbitraries.just("")), Tuple.of(1, Arbitraries.of("stock", "cumulative"))),
                        Arbitraries.of("", "2023-01-01", "2023-06-01"))
                .as((region, year, indicator, value, scope, period, published) ->
                        String.join(",", region, year, indicator, value, "", scope, period, published));
        return row.list().ofMaxSize(60).map(Figures::sourced);
    }

    /** A source states a cell once; where it does so twice, its place decides, which is no property of the records. */
    private static List<String> sourced(List<String> rows) {
        var sourced = new ArrayList<String>();
        var stated = new HashMap<String, Integer>();
        for (String row : rows) {
            String cell = String.join(",", List.of(row.split(",")).subList(0, 3));
            sourced.add("s" + stated.merge(cell, 1, Integer::sum) + "," + row);
        }
        return sourced;
    }
}
