package org.yearbook.codebook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Finds the indicator that words name, by the rules of {@code phrases.csv}. Among the rules that fit, longer words win,
 * then those nearer to the number, then those whose context is named too.
 *
 * <p>Safe for use by several threads.
 */
public final class PhraseBook {
    private static final int PER_CHARACTER = 4;
    private static final int PER_DISTANCE = 2;
    private static final int BEHIND = 3;
    private static final int CONTEXT = 10;
    private static final int PER_CONTEXT_STEP = 6;
    private static final int OTHER_CLAUSE = 14;
    private static final int ENOUGH = 1;
    /** How much may stand between a comma and a number whose words stand before the comma: 共, 累计达到. */
    private static final int EMPTY_CLAUSE = 5;

    private static final int FAR = 14;
    private static final Pattern NAME_TAIL =
            Pattern.compile("(?:总|件|次|人|个|项)?(?:数量|数|总量)$|(?:的?(?:情况|情形|现象|发生|出现))$|(?:达到|达|为|共|共计|合计|约|近|超过)+$");

    private final List<PhraseRule> rules;
    private final Units units;
    private final Map<String, List<PhraseRule>> byUnit = new ConcurrentHashMap<>();

    PhraseBook(List<PhraseRule> rules, Units units) {
        this.rules = List.copyOf(rules);
        this.units = units;
    }

    /** The indicator that the quantity at this site measures, if a rule says so. */
    public Optional<Indicator> at(Site site) {
        Indicator best = null;
        int most = ENOUGH - 1;
        for (PhraseRule rule : rulesFor(site.unit())) {
            int score = score(rule, site);
            if (score > 0 && rule.fits(site)) {
                score += nearness(rule, site);
                if (score > most) {
                    best = rule.indicator();
                    most = score;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** The indicator that a record's own words name; the words must reach the end of the text. */
    public Optional<Indicator> named(String text, String unit) {
        String name = NAME_TAIL.matcher(text).replaceFirst("");
        var site = new Site(name, "", name, name, "", unit);
        Indicator best = null;
        int most = 0;
        for (PhraseRule rule : unit.isEmpty() ? rules : rulesFor(unit)) {
            for (List<String> parts : rule.words()) {
                PhraseRule.Hit hit = PhraseRule.lastHit(parts, name);
                if (hit != null && hit.end() == name.length() && PhraseRule.length(parts) > most && rule.fits(site)) {
                    best = rule.indicator();
                    most = PhraseRule.length(parts);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private List<PhraseRule> rulesFor(String unit) {
        return byUnit.computeIfAbsent(
                unit, u -> rules.stream().filter(rule -> allows(rule, u)).toList());
    }

    private boolean allows(PhraseRule rule, String unit) {
        if (units.factor(unit, rule.indicator()).isEmpty()) {
            return false;
        }
        return rule.units().isEmpty()
                || units.measure(unit)
                        .filter(m ->
                                rule.units().contains(m.base()) || rule.units().contains(m.unit()))
                        .isPresent();
    }

    /**
     * A context named right before the clause says more than one named at the beginning of the sentence, and the heading
     * alone says nothing of one number more than of another.
     */
    private static int nearness(PhraseRule rule, Site site) {
        int end = rule.contextEnd(site.sentence());
        return end < 0 ? 0 : Math.max(0, CONTEXT - (site.sentence().length() - end) / PER_CONTEXT_STEP);
    }

    private static int score(PhraseRule rule, Site site) {
        int best = 0;
        for (List<String> parts : rule.words()) {
            PhraseRule.Hit before = PhraseRule.lastHit(parts, site.before());
            if (before != null) {
                best = Math.max(best, worth(parts) - distanceBefore(site, before.end()));
            }
            PhraseRule.Hit after = site.after().isEmpty() ? null : PhraseRule.firstHit(parts, site.after());
            if (after != null) {
                best = Math.max(best, worth(parts) - Math.min(after.start(), FAR) * PER_DISTANCE - BEHIND);
            }
        }
        return best;
    }

    private static int worth(List<String> parts) {
        return PhraseRule.length(parts) * PER_CHARACTER;
    }

    /** Words before a comma, or in an earlier item of a list, belong to the number only if nothing else does. */
    private static int distanceBefore(Site site, int end) {
        String before = site.before();
        int distance = Math.min(before.length() - end, FAR) * PER_DISTANCE;
        int comma = Math.max(before.lastIndexOf('，'), Math.max(before.lastIndexOf('、'), before.lastIndexOf('；')));
        if (comma < end) {
            return distance;
        }
        // 学习宪法、民法典9次: the object of a count may be a list; rates in a list have heads of their own
        boolean withinObject = before.charAt(comma) == '、'
                && comma + 1 < before.length()
                && !site.unit().equals("%")
                && before.substring(end).chars().noneMatch(c -> c == '，' || c == '；');
        if (withinObject) {
            return distance + OTHER_CLAUSE;
        }
        boolean emptyClause = before.charAt(comma) == '，'
                && before.indexOf('，', end) == comma
                && before.length() - comma - 1 <= EMPTY_CLAUSE;
        return emptyClause ? distance + OTHER_CLAUSE : Integer.MAX_VALUE / 2;
    }

    /**
     * The surroundings of a quantity in a sentence; brackets and digits are half width, quotation marks and blanks are
     * gone.
     *
     * @param before from the previous quantity, or the beginning of the sentence, to the number
     * @param after from behind the unit to the next comma or quantity
     * @param clause from comma to comma around the number
     * @param sentence from its beginning to the end of the clause
     * @param heading that the sentence stands under
     * @param unit as written
     */
    public record Site(String before, String after, String clause, String sentence, String heading, String unit) {}
}
