package org.yearbook.publish.workbook;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.yearbook.source.PlainDecimal;

/**
 * What a chart shows.
 *
 * @param byYear lines over years; else bars of regions
 * @param axis name of what the categories are
 * @param unit of the values
 */
record ChartData(
        String titleZh,
        String titleEn,
        boolean byYear,
        String axis,
        String unit,
        List<String> categories,
        List<Series> series) {
    /**
     * One line, or the bars of one kind.
     *
     * @param values one for each category, {@code null} where there is none
     */
    record Series(String name, List<Double> values) {}

    /** In words, for those who cannot see it: what is shown, and the first of its values. */
    String description() {
        Series first = series.get(0);
        int place = IntStream.range(0, categories.size())
                .filter(i -> first.values().get(i) != null)
                .findFirst()
                .orElseThrow();
        return (byYear ? "折线图：" : "条形图：") + titleZh + "。" + first.name() + "：" + categories.get(place) + " "
                + PlainDecimal.of(BigDecimal.valueOf(first.values().get(place))).toPlainString() + unit
                + "。数字见图下表格。 Chart: " + titleEn + "; figures in the table below it.";
    }
}
