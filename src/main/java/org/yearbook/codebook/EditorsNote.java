package org.yearbook.codebook;

/** A row of {@code notes.csv}: a paragraph of the editor's notes; those of one heading stand together. */
public record EditorsNote(String headingZh, String headingEn, String zh, String en) {}
