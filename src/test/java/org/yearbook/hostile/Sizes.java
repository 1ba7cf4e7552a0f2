package org.yearbook.hostile;

/**
 * How large the tricks are: beyond the limits, and as far as the limits let them.
 *
 * @param line bytes of a line without end
 * @param columns columns of a table without end
 * @param depth how deep things are nested
 * @param text characters of a report that is just not too long
 * @param longText characters of one that is
 * @param bomb bytes that archives unpack to
 * @param pages pages of a PDF
 * @param many rows, elements and the like, of which there are too many to compare each with each
 */
public record Sizes(int line, int columns, int depth, int text, int longText, long bomb, int pages, int many) {
    /** For the limits that a program has by itself. */
    public static final Sizes FULL =
            new Sizes(100_000_000, 1_000_000, 100_000, 1_300_000, 20_000_000, 1_200_000_000L, 10_000, 100_000);

    /** For {@link #LIMITS}. */
    public static final Sizes SMALL = new Sizes(300_000, 4_000, 5_000, 60_000, 300_000, 9_000_000L, 50, 2_000);

    /** Settings under which the small tricks do what the full ones do under the usual limits. */
    public static final String[] LIMITS = {
        "--yearbook.gate.enabled=false",
        "--yearbook.limit.record=10000",
        "--yearbook.limit.columns=100",
        "--yearbook.limit.text=200KB",
        "--yearbook.limit.report=2MB",
        "--yearbook.limit.workbook=2MB",
        "--yearbook.limit.memory=1MB",
        "--yearbook.limit.unpacked=4MB",
        "--yearbook.limit.pages=20",
        "--yearbook.limit.figures=500"
    };
}
