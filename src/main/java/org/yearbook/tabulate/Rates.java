package org.yearbook.tabulate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.yearbook.check.CoverageCheck;
import org.yearbook.check.Finding;
import org.yearbook.codebook.Codebook;
import org.yearbook.codebook.Indicator;
import org.yearbook.region.Region;
import org.yearbook.source.PlainDecimal;

/** Computes the rates of a region and year that nobody reported, where the codebook names what they are made of. */
final class Rates {
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    /** Decimals of a computed percentage, as yearbooks print them. */
    private static final int DECIMALS = 2;

    private final List<Formula> formulas;

    Rates(Codebook codebook) {
        formulas = codebook.indicators().stream()
                .filter(i -> i.isRate() && i.numerator() != null && i.denominator() != null)
                .map(i -> new Formula(
                        i,
                        codebook.byCode(i.numerator()).orElseThrow(),
                        codebook.byCode(i.denominator()).orElseThrow()))
                .toList();
    }

    /**
     * Adds the computed cells to those of a region and year, an array by indicator index with gaps.
     *
     * @param places who stated a reported cell's figure
     * @return a finding for each whose numerator is of other regions than its denominator
     */
    List<Finding> compute(Region region, int year, Cell[] cells, Function<Cell, String> places) {
        var findings = new ArrayList<Finding>();
        for (Formula formula : formulas) {
            int index = formula.rate().index();
            if (cells[index] == null) {
                cells[index] = cell(region, year, formula, cells).orElse(null);
                if (cells[index] != null) {
                    uneven(formula, cells, places).ifPresent(findings::add);
                }
            }
        }
        return findings;
    }

    private static Optional<Finding> uneven(Formula formula, Cell[] cells, Function<Cell, String> places) {
        Cell numerator = cells[formula.numerator().index()];
        Cell denominator = cells[formula.denominator().index()];
        if (numerator.ofSameRegions(denominator)) {
            return Optional.empty();
        }
        return Optional.of(CoverageCheck.uneven(
                numerator.region(),
                numerator.year(),
                formula.rate(),
                operand(numerator, places),
                operand(denominator, places)));
    }

    private static CoverageCheck.Operand operand(Cell cell, Function<Cell, String> places) {
        boolean reported = cell.basis() == Basis.REPORTED;
        return new CoverageCheck.Operand(
                cell.indicator(),
                cell.value(),
                cell.coverage(),
                cell.composition() == Cell.PART,
                reported ? places.apply(cell) : "");
    }

    private static Optional<Cell> cell(Region region, int year, Formula formula, Cell[] cells) {
        Cell numerator = cells[formula.numerator().index()];
        Cell denominator = cells[formula.denominator().index()];
        if (numerator == null || denominator == null || denominator.value().signum() == 0) {
            return Optional.empty();
        }
        BigDecimal value =
                HUNDRED.multiply(numerator.value()).divide(denominator.value(), DECIMALS, RoundingMode.HALF_UP);
        if (value.compareTo(formula.rate().maximum()) > 0) {
            return Optional.empty();
        }
        boolean exact = numerator.exact() && denominator.exact();
        int composition = numerator.ofSameRegions(denominator)
                ? numerator.composition()
                : 31 * numerator.share() + denominator.share();
        return Optional.of(new Cell(
                region, year, formula.rate(), PlainDecimal.of(value), Basis.COMPUTED, 0, 0, exact, composition));
    }

    private record Formula(Indicator rate, Indicator numerator, Indicator denominator) {}
}
