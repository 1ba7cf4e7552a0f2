package org.yearbook.publish.workbook;

import java.util.List;

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
        return (byYear ? "折线图：" : "条形图：") + titleZh + "。" + first.name() + "：" + categories.get(0) + " "
                + first.values().get(0) + unit + "。数字见图下表格。 Chart: " + titleEn + "; figures in the table below it.";
    }
}
