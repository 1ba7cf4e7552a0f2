package org.yearbook.tabulate;

import java.util.List;
import java.util.function.Function;
import org.yearbook.codebook.TableOutline;

/**
 * A summary table as it will be printed, described before anything writes it. Its lines are made region by region, so
 * that no table need be held as a whole.
 *
 * @param number chapter and place in it: {@code 7-1}
 * @param unit of all its figures; empty where the heads, or the lines, say it
 * @param stub heads of the columns that say what a line is about
 * @param columns heads of the figures
 * @param notes below the table, each a paragraph
 * @param layout the lines of a region, none if it has no figure
 */
public record YearbookTable(
        TableOutline outline,
        String number,
        String titleZh,
        String titleEn,
        String unit,
        List<Head> stub,
        List<Head> columns,
        List<String> notes,
        Function<RegionCells, List<Line>> layout) {
    /** A table with more digits after the decimal point than this would be harder to read, not truer. */
    static final int MOST_DECIMALS = 2;

    /** The lines of a region. */
    public List<Line> lines(RegionCells region) {
        return layout.apply(region);
    }

    /**
     * The head of a column.
     *
     * @param key for machines: an indicator code, a year
     * @param unit of the figures below, empty where the line says it
     * @param characters that the widest entry below takes, Chinese ones counted twice
     */
    public record Head(String key, String nameZh, String nameEn, String unit, int characters) {}

    /**
     * A line.
     *
     * @param stub one text for each head of the stub
     * @param indent depth of the region, from 0
     * @param cells one for each column; {@code null} where there is no figure
     * @param decimals shown of each of them
     */
    public record Line(List<String> stub, int indent, List<Cell> cells, int[] decimals) {}
}
