package org.yearbook.codebook;

/** A row of {@code definitions.csv}: what a main indicator counts, as yearbooks explain it. */
public record Definition(String zh, String en) {}
