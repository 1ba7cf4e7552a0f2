package org.yearbook.source;

/** Where in its file something stands: a line (or spreadsheet row) of records, a paragraph of a report; from 1. */
public record Locator(Kind kind, int number) implements Comparable<Locator> {
    /** What is counted. */
    public enum Kind {
        LINE,
        PARAGRAPH
    }

    /** A line; those behind the last that can be counted count as that one. */
    public static Locator line(long number) {
        return new Locator(Kind.LINE, (int) Math.min(number, Integer.MAX_VALUE));
    }

    public static Locator paragraph(int number) {
        return new Locator(Kind.PARAGRAPH, number);
    }

    @Override
    public int compareTo(Locator other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : Integer.compare(number, other.number);
    }

    /** {@code line 12} or {@code paragraph 7}. */
    @Override
    public String toString() {
        return (kind == Kind.LINE ? "line " : "paragraph ") + number;
    }
}
