package org.yearbook.extract;

/**
 * A number with its unit in a sentence.
 *
 * @param start first character of the number, or of the word that qualifies it
 * @param end behind the unit and what qualifies it
 * @param value as written, without the unit
 * @param unit as written
 * @param spelled whether the number is in Chinese numerals
 */
record Quantity(int start, int end, String value, String unit, boolean spelled) {}
