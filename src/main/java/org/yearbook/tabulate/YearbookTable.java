package org.yearbook.tabulate;

import java.util.List;
import java.util.stream.Stream;

/**
 * A summary table as it will be printed, described before anything writes it.
 *
 * @param number chapter and place in it: {@code 7-1}
 * @param stub heads of the columns that say what a line is about
 * @param columns heads of the figures
 * @param notes below the table, each a line
 */
public record YearbookTable(
        String number,
        String titleZh,
        String titleEn,
        List<Head> stub,
        List<Head> columns,
        List<Line> lines,
        List<String> notes) {
    /** The same table with more notes. */
    public YearbookTable with(List<String> more) {
        List<String> all = Stream.concat(notes.stream(), more.stream()).toList();
        return new YearbookTable(number, titleZh, titleEn, stub, columns, lines, all);
    }

    /** The same table with some of its lines only. */
    public YearbookTable lines(int from, int to) {
        List<Line> some = lines.subList(from, Math.min(to, lines.size()));
        return new YearbookTable(number, titleZh, titleEn, stub, columns, some, notes);
    }

    /**
     * The head of a column.
     *
     * @param key for machines: an indicator code, a year
     * @param unit of the figures below, empty where the line says it
     */
    public record Head(String key, String nameZh, String nameEn, String unit) {}

    /**
     * A line.
     *
     * @param stub one text for each head of the stub
     * @param indent depth of the region, from 0
     * @param cells one for each column; {@code null} where there is no figure
     */
    public record Line(List<String> stub, int indent, List<Cell> cells) {}
}
