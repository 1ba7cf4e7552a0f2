package org.yearbook.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yearbook.codebook.Codebook;
import org.yearbook.codebook.CodebookFiles;
import org.yearbook.codebook.Indicator;
import org.yearbook.codebook.Period;
import org.yearbook.normalize.Observation;
import org.yearbook.normalize.Qualifier;
import org.yearbook.normalize.Scope;
import org.yearbook.region.Region;
import org.yearbook.source.Locator;

/** Two reports have one print only if they state the same figures; a print of two figures is the sum of theirs. */
class ReportPrintTest {
    private static final Codebook CODEBOOK = Codebook.load(CodebookFiles.builtIn());
    private static final Region NATION = CODEBOOK.gazetteer().region(0);

    @Test
    void figuresThatDifferInAnythingSaidHavePrintsOfTheirOwn() {
        List<Long> prints = prints(CODEBOOK.indicators());
        assertThat(new HashSet<>(prints)).hasSameSizeAs(prints);
    }

    @Test
    void reportsOfTwoFiguresHavePrintsOfTheirOwn() {
        List<Long> prints = prints(CODEBOOK.indicators().subList(0, 3));
        Set<Long> pairs = new HashSet<>();
        int count = 0;
        for (int one = 0; one < prints.size(); one++) {
            for (int other = one + 1; other < prints.size(); other++) {
                pairs.add(prints.get(one) + prints.get(other));
                count++;
            }
        }
        assertThat(pairs).hasSize(count);
    }

    @Test
    void whereAndWhenAFigureStandsIsNotInItsPrint() {
        Indicator indicator = CODEBOOK.indicators().get(0);
        Region other = CODEBOOK.gazetteer().region(1);
        assertThat(ReportPrint.of(figure(NATION, 2022, indicator, "5", Qualifier.EXACT, Period.YEAR, Scope.SELF)))
                .isEqualTo(
                        ReportPrint.of(figure(other, 2023, indicator, "5", Qualifier.EXACT, Period.YEAR, Scope.SELF)));
    }

    private static List<Long> prints(List<Indicator> indicators) {
        var prints = new ArrayList<Long>();
        for (Indicator indicator : indicators) {
            for (Qualifier qualifier : Qualifier.values()) {
                for (Period period : Period.values()) {
                    for (Scope scope : Scope.values()) {
                        for (String value : List.of("0", "1", "2", "3", "10", "98.2", "98.25", "1000000")) {
                            prints.add(
                                    ReportPrint.of(figure(NATION, 2022, indicator, value, qualifier, period, scope)));
                        }
                    }
                }
            }
        }
        return prints;
    }

    private static Observation figure(
            Region region,
            int year,
            Indicator indicator,
            String value,
            Qualifier qualifier,
            Period period,
            Scope scope) {
        return new Observation(
                region,
                year,
                indicator,
                new BigDecimal(value),
                qualifier,
                period,
                scope,
                "r",
                Locator.line(2),
                "",
                null);
    }
}
