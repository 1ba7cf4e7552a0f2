package org.yearbook.codebook;

import java.util.List;

/**
 * A chapter of the yearbook; numbered from 1 in the order of the Outline for Building a Law-based Government.
 *
 * @param aboutZh what the chapter is about, a sentence of its brief introduction
 * @param leading codes of its leading indicators, the first choice of its charts
 */
public record Chapter(int number, String nameZh, String nameEn, String aboutZh, String aboutEn, List<String> leading) {}
