package org.yearbook.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yearbook.codebook.Relation;
import org.yearbook.codebook.Relation.Expression;
import org.yearbook.normalize.Observation;
import org.yearbook.normalize.Qualifier;
import org.yearbook.source.Message;

/**
 * Checks the relations of the codebook on the reported figures of one region and year. A relation is checked when all
 * its figures are there, exact, and of the same scope.
 */
final class RelationCheck implements Check {
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final List<Relation> relations;

    RelationCheck(List<Relation> relations) {
        this.relations = relations;
    }

    @Override
    public List<Finding> check(RegionYear said) {
        Map<String, Observation> figures = said.figures();
        var findings = new ArrayList<Finding>();
        for (Relation relation : relations) {
            Observation left = figures.get(relation.left());
            // most reports state few of the figures that relations speak of
            if (left == null || !figures.keySet().containsAll(relation.right().operands())) {
                continue;
            }
            var operands = new ArrayList<Observation>();
            relation.right().operands().forEach(code -> operands.add(figures.get(code)));
            if (comparable(left, operands)) {
                BigDecimal right = value(relation.right(), operands);
                if (right != null && violates(left.value(), relation, right)) {
                    findings.add(finding(relation, left, operands, right));
                }
            }
        }
        return findings;
    }

    /** Inexact figures, or those of different parts of the area, need not add up. */
    private static boolean comparable(Observation left, List<Observation> operands) {
        return left.qualifier() == Qualifier.EXACT
                && operands.stream()
                        .allMatch(operand -> operand.qualifier() == Qualifier.EXACT && operand.scope() == left.scope());
    }

    /** The value of the right side; {@code null} where it would divide by zero. */
    private static BigDecimal value(Expression expression, List<Observation> operands) {
        if (expression instanceof Expression.Percentage) {
            BigDecimal denominator = operands.get(1).value();
            return denominator.signum() == 0
                    ? null
                    : HUNDRED.multiply(operands.get(0).value()).divide(denominator, MathContext.DECIMAL64);
        }
        return operands.stream().map(Observation::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean violates(BigDecimal left, Relation relation, BigDecimal right) {
        BigDecimal over = left.subtract(right);
        BigDecimal distance = relation.operator() == Relation.Operator.EQUAL ? over.abs() : over;
        return distance.compareTo(relation.tolerance()) > 0;
    }

    private static Finding finding(Relation relation, Observation left, List<Observation> operands, BigDecimal right) {
        boolean equal = relation.operator() == Relation.Operator.EQUAL;
        String rightText = right.setScale(Math.min(Math.max(right.scale(), 0), 2), RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
        String leftText = left.value().toPlainString();
        String names = operands.stream()
                .map(operand ->
                        operand.indicator().nameZh() + " " + operand.value().toPlainString())
                .collect(Collectors.joining("、"));
        String zh = left.indicator().nameZh() + " 为 " + leftText + "，应" + (equal ? "等于 " : "不大于 ") + rightText + "（"
                + names + "）";
        String en = relation.left() + " is " + leftText + ", expected " + (equal ? "" : "at most ") + rightText
                + (relation.note().isEmpty() ? "" : ": " + relation.note());
        var sources = new LinkedHashSet<String>();
        sources.add(Finding.place(left));
        operands.forEach(operand -> sources.add(Finding.place(operand)));
        return Finding.of(relation.rule(), left, new Message(zh, en), String.join("; ", sources));
    }
}
