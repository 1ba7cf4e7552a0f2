package org.yearbook.codebook;

/** A stretch of a sentence: from its first character to behind its last. */
public record Span(int start, int end) {
    boolean contains(int from, int to) {
        return from >= start && to <= end;
    }
}
