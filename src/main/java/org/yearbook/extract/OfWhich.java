package org.yearbook.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.yearbook.codebook.Codebook;
import org.yearbook.codebook.Indicator;
import org.yearbook.codebook.Prose;
import org.yearbook.codebook.Prose.Cue;
import org.yearbook.codebook.Units;

/**
 * Totals and parts in one sentence. Behind 其中 an indicator that was counted before it counts parts: of places and bodies,
 * which are statements about a part of the area, or of kinds, which the indicator does not measure. And what is a part of
 * a broader indicator is stated of that one too, as a part, unless it stands behind 其中 and that one before it. A body that is
 * named alone behind a total counts what the total counts.
 */
final class OfWhich {
    private static final String OF_WHICH = "其中";
    /** 120件案件中，维持90件 */
    private static final String AMONG = "中，";
    /** What may follow a part that only names its body. */
    private static final String ENDS = "、，；。)";

    private final Codebook codebook;
    private final String text;
    /** Of the sentence before, if this one begins with 其中. */
    private final OfWhich before;

    private final List<Said> all = new ArrayList<>();

    /** @param last of the sentence before in the paragraph, {@code null} if there is none */
    OfWhich(Codebook codebook, String text, OfWhich last) {
        this.codebook = codebook;
        this.text = text;
        this.before = text.startsWith(OF_WHICH) ? last : null;
    }

    /**
     * Takes the next statement.
     *
     * @param words around its quantity; few are asked for
     */
    void add(Statement statement, Quantity quantity, Supplier<String> words) {
        if (isOfBody(statement, quantity)) {
            all.add(new Said(withIndicatorOf(last().statement, statement), quantity, true));
        } else {
            all.add(new Said(understood(statement, quantity, words), quantity, false));
        }
    }

    /** 审查合同1580件，其中乡镇1126件、部门454件: what counts is said of the total alone. */
    private boolean isOfBody(Statement part, Quantity quantity) {
        if (all.isEmpty()
                || isKnown(part)
                || !isIndicator(last().statement)
                || !base(last().statement.unit()).equals(base(part.unit()))) {
            return false;
        }
        String between = text.substring(last().quantity.end(), quantity.start());
        boolean opens = between.contains(OF_WHICH) || between.startsWith("(");
        boolean ends = quantity.end() == text.length() || ENDS.indexOf(text.charAt(quantity.end())) >= 0;
        return ends && (opens || last().ofBody) && codebook.prose().has(Cue.BODY, between);
    }

    private boolean isKnown(Statement statement) {
        return isIndicator(statement) || statement.indicator().endsWith(Statement.KNOWN);
    }

    private boolean isIndicator(Statement statement) {
        return codebook.byCode(statement.indicator()).isPresent();
    }

    private Said last() {
        return all.get(all.size() - 1);
    }

    private static Statement withIndicatorOf(Statement total, Statement part) {
        return new Statement(total.indicator(), part.value(), part.unit(), total.period(), "part");
    }

    private Statement understood(Statement statement, Quantity quantity, Supplier<String> words) {
        Prose prose = codebook.prose();
        if (!statement.scope().equals("self")
                || !isCountedBefore(statement.indicator(), statement.unit(), ofWhich(quantity))
                || prose.has(Cue.TOTAL, clauseBefore(quantity))) {
            return statement;
        }
        String around = words.get();
        return prose.has(Cue.PART_BODY, around)
                ? statement.asPartOf(statement.indicator())
                : new Statement(around + Statement.KNOWN, statement.value(), statement.unit(), "", "part");
    }

    /**
     * Where the 其中 stands that the quantity belongs to; -1 if to none: behind a semicolon, what is followed by 其中 itself is
     * another total.
     */
    private int ofWhich(Quantity quantity) {
        int from = Math.max(text.lastIndexOf(OF_WHICH, quantity.start()), among(quantity));
        int semicolon = text.lastIndexOf('；', quantity.start());
        if (semicolon < from || from < 0) {
            return from;
        }
        int next = text.indexOf('；', quantity.end());
        String behind = text.substring(quantity.end(), next < 0 ? text.length() : next);
        return behind.contains(OF_WHICH) ? -1 : from;
    }

    /** Behind 120件案件中，; -1 if no total is spoken of so before the quantity. */
    private int among(Quantity quantity) {
        int among = text.lastIndexOf(AMONG, quantity.start());
        if (among < 0) {
            return -1;
        }
        int clause = Sentence.lastClauseEnd(text, among);
        return all.stream().anyMatch(said -> said.quantity.start() > clause && said.quantity.end() <= among)
                ? among
                : -1;
    }

    private String clauseBefore(Quantity quantity) {
        return text.substring(Sentence.lastClauseEnd(text, quantity.start()) + 1, quantity.start());
    }

    private boolean isCountedBefore(String indicator, String unit, int place) {
        return counts(indicator, unit, place)
                || place >= 0 && before != null && before.isCountedBefore(indicator, unit, before.text.length());
    }

    private boolean counts(String indicator, String unit, int place) {
        return all.stream()
                .anyMatch(said -> said.quantity.end() <= place
                        && said.statement.indicator().equals(indicator)
                        && base(said.statement.unit()).equals(base(unit)));
    }

    /** 宗 and 起 count what 件 counts. */
    private String base(String unit) {
        return codebook.units().measure(unit).map(Units.Measure::base).orElse(unit);
    }

    /** What was taken, with what it states of broader indicators. */
    List<Statement> statements() {
        var statements =
                new ArrayList<>(all.stream().map(said -> said.statement).toList());
        for (Said said : all) {
            codebook.byCode(said.statement.indicator())
                    .filter(indicator -> said.statement.scope().equals("self"))
                    .map(Indicator::partOf)
                    .flatMap(codebook::byCode)
                    .filter(whole -> codebook.units()
                            .factor(said.statement.unit(), whole)
                            .isPresent())
                    .filter(whole -> !isCountedBefore(whole.code(), said.statement.unit(), ofWhich(said.quantity)))
                    .map(whole -> said.statement.asPartOf(whole.code()))
                    .filter(whole -> statements.stream().noneMatch(whole::saysAsMuch))
                    .ifPresent(statements::add);
        }
        return statements;
    }

    /** @param ofBody whether what is counted is said of an earlier one alone */
    private record Said(Statement statement, Quantity quantity, boolean ofBody) {}
}
