package org.yearbook.extract;

/**
 * What a sentence says.
 *
 * @param indicator code, or the words around the quantity where no rule knows one
 * @param value as written, without the unit
 * @param unit as written
 * @param period label of the period, empty where it is the indicator's own
 * @param scope {@code self} or {@code part}
 */
record Statement(String indicator, String value, String unit, String period, String scope) {
    /** Behind words that a rule knows and no indicator measures: nobody has to look for one. */
    static final String KNOWN = " → NONE";

    /** The same figure as a part of another indicator's. */
    Statement asPartOf(String whole) {
        return new Statement(whole, value, unit, period, "part");
    }

    /** Whether both state that number of that indicator. */
    boolean saysAsMuch(Statement other) {
        return indicator.equals(other.indicator) && value.equals(other.value) && unit.equals(other.unit);
    }
}
