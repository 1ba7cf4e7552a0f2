package org.yearbook.codebook;

/** A chapter of the yearbook; numbered from 1 in the order of the Outline for Building a Law-based Government. */
public record Chapter(int number, String nameZh, String nameEn) {}
