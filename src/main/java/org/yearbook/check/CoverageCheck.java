package org.yearbook.check;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yearbook.codebook.Indicator;
import org.yearbook.region.Region;
import org.yearbook.source.Message;

/** Finds computed rates whose numerator is of other regions than their denominator. */
public final class CoverageCheck {
    private CoverageCheck() {}

    /** The finding for such a rate. */
    public static Finding uneven(Region region, int year, Indicator rate, Operand over, Operand under) {
        String zh = "“" + rate.nameZh() + "”由" + over.zh() + "除以" + under.zh() + "计算，两者所含地区不同，仅供参考";
        String en = "computed from " + over.en() + " and " + under.en() + ", which are of different regions";
        String sources = Stream.of(over.place(), under.place())
                .filter(place -> !place.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
        return new Finding("coverage", Severity.INFO, region, year, rate, new Message(zh, en).toString(), sources);
    }

    /**
     * A numerator or denominator.
     *
     * @param coverage of a sum: {@code 2/5}; empty for a figure of the region's own
     * @param part whether it is of a part of the region
     * @param place who stated it; empty for a sum
     */
    public record Operand(Indicator indicator, BigDecimal value, String coverage, boolean part, String place) {
        private String zh() {
            String from = coverage.isEmpty() ? part ? "部分地区" : "本地区报告" : "汇总 " + coverage;
            return "“" + indicator.nameZh() + "”" + value.toPlainString() + "（" + from + "）";
        }

        private String en() {
            String from = coverage.isEmpty() ? part ? "a part of the region" : "reported" : "rolled up " + coverage;
            return indicator.code() + " " + value.toPlainString() + " (" + from + ")";
        }
    }
}
