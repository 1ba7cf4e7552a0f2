package org.yearbook.tabulate;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import org.yearbook.check.ChildrenCheck;
import org.yearbook.check.Finding;
import org.yearbook.codebook.Indicator;
import org.yearbook.normalize.Observation;
import org.yearbook.normalize.Scope;
import org.yearbook.region.Region;
import org.yearbook.source.PlainDecimal;

/** What is known of one cell of a region that others lie in: its own figure, and the sum of the cells directly below. */
final class Slot {
    private Cell own;
    private String place;
    private boolean wholeArea;
    private BigDecimal sum;
    private int covered;
    private int gone;
    private boolean exact = true;
    private boolean whole = true;
    private int composition;
    private Cell largest;
    private String largestPlace;

    void report(Cell cell, Observation figure) {
        own = cell;
        place = Finding.place(figure);
        wholeArea = figure.scope() == Scope.SELF;
    }

    /** Who stated the own figure. */
    String place() {
        return place;
    }

    /**
     * Adds the cell of a region directly below.
     *
     * @param there whether the region was there in that year
     * @param places who stated a reported cell's figure
     */
    void add(Cell below, boolean there, Function<Cell, String> places) {
        sum = sum == null ? below.value() : sum.add(below.value());
        covered++;
        gone += there ? 0 : 1;
        exact &= below.exact();
        whole &= below.composition() == Cell.WHOLE;
        composition += below.share();
        // whose it is matters only to the check against an own figure, which comes after the figures of regions with
        // smaller codes and before all others
        boolean ownMayCome = below.region().index() < below.region().parent();
        if ((own != null || ownMayCome) && (largest == null || below.value().compareTo(largest.value()) > 0)) {
            largest = below;
            largestPlace = below.basis() == Basis.REPORTED ? places.apply(below) : null;
        }
    }

    /** @param children how many regions directly below were there in that year */
    Cell cell(Region region, int year, Indicator indicator, int children) {
        if (own != null) {
            return own;
        }
        BigDecimal value = PlainDecimal.of(sum);
        return new Cell(
                region,
                year,
                indicator,
                value,
                Basis.ROLLED_UP,
                covered,
                children + gone,
                exact,
                whole && gone == 0 && covered == children ? Cell.WHOLE : composition);
    }

    /** The finding that the own figure, exact and of the whole area, is less than the exact ones below together. */
    Optional<Finding> exceeded() {
        if (own == null || largest == null || !wholeArea || !own.exact() || !exact || sum.compareTo(own.value()) <= 0) {
            return Optional.empty();
        }
        return Optional.of(ChildrenCheck.exceeded(
                own.region(),
                own.year(),
                own.indicator(),
                own.value(),
                place,
                PlainDecimal.of(sum),
                covered,
                largest.region(),
                largestPlace));
    }
}
