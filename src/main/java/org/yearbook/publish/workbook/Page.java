package org.yearbook.publish.workbook;

import java.util.List;

/**
 * A sheet of text, described before it is written.
 *
 * @param sheet name of the sheet
 * @param widths of its columns in characters
 */
record Page(String sheet, String titleZh, String titleEn, List<Integer> widths, List<Block> blocks) {
    /** What stands on a page, from top to bottom. */
    sealed interface Block {}

    /** The title of a volume or a line of its imprint, large and centred. */
    record Display(String text, Look look) implements Block {}

    record Heading(String zh, String en) implements Block {}

    /** Chinese first, English below. */
    record Paragraph(String zh, String en) implements Block {}

    /**
     * A small table; a cell is a text, a number, or a {@link Link}.
     *
     * @param head of each column, Chinese and English in two lines
     */
    record Grid(List<String> head, List<List<Object>> rows) implements Block {}

    /** The grid that a page is about: a named Excel table, its head frozen and on every page. */
    record Listing(String name, Grid grid) implements Block {}

    /** A native chart, with its figures as a grid below. */
    record Chart(ChartData data) implements Block {}

    /** A text that leads to another sheet; part of what the text above leads to if indented. */
    record Link(String text, String sheet, boolean indented) {}

    int width() {
        return widths.stream().mapToInt(Integer::intValue).sum();
    }
}
