package org.yearbook.check;

import java.math.BigDecimal;
import org.yearbook.codebook.Indicator;
import org.yearbook.region.Region;
import org.yearbook.source.Message;

/** Finds regions whose own figure is less than what those directly below have together. */
public final class ChildrenCheck {
    private ChildrenCheck() {}

    /**
     * The finding for a region's own figure that its children's sum exceeds.
     *
     * @param place who stated the own figure
     * @param covered how many children have a figure
     * @param largest the child with the largest figure
     * @param largestPlace who stated that figure; {@code null} if it is itself a sum
     */
    public static Finding exceeded(
            Region region,
            int year,
            Indicator indicator,
            BigDecimal own,
            String place,
            BigDecimal sum,
            int covered,
            Region largest,
            String largestPlace) {
        String zh = "“" + indicator.nameZh() + "”为 " + own.toPlainString() + "，小于已有数据的 " + covered + " 个下级地区之和 "
                + sum.toPlainString() + "（最大为" + largest.name() + "）";
        String en = indicator.code() + " is " + own.toPlainString() + ", less than the sum " + sum.toPlainString()
                + " of the " + covered + " regions below that have a figure (largest: " + largest.code() + ")";
        String sources = largestPlace == null ? place : place + "; " + largestPlace;
        return new Finding(
                "children", Severity.WARNING, region, year, indicator, new Message(zh, en).toString(), sources);
    }
}
