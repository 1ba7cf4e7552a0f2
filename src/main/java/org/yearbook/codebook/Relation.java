package org.yearbook.codebook;

import java.math.BigDecimal;
import java.util.List;

/**
 * A relation that figures of one region and year should satisfy: {@code left op right}, within a tolerance.
 *
 * @param rule name of the rule, as findings show it
 * @param operator {@code EQUAL} or {@code AT_MOST}
 * @param tolerance in the unit of {@code left}; 0 for exact
 * @param note what the relation says, for the reader of a finding
 */
public record Relation(
        String rule, String left, Operator operator, Expression right, BigDecimal tolerance, String note) {
    /** How the two sides compare. */
    public enum Operator {
        EQUAL,
        AT_MOST
    }

    /** The right side; its operands are indicator codes. */
    public sealed interface Expression {
        /** The codes that it needs, in the order of the rule. */
        List<String> operands();

        /** {@code A+B+C}; a single code is a sum of one. */
        record Sum(List<String> operands) implements Expression {}

        /** {@code 100*A/B}: a percentage. */
        record Percentage(String numerator, String denominator) implements Expression {
            @Override
            public List<String> operands() {
                return List.of(numerator, denominator);
            }
        }
    }
}
