package org.yearbook.codebook;

import java.util.BitSet;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the indicators that the words of a sentence name. Among the rules that fit, longer words win, then those nearer to
 * the number, then those whose context is named too. For one thread.
 */
public final class PhraseReader {
    private static final int PER_CHARACTER = 4;
    private static final int BEHIND = 3;
    /** The most that the distance to a noun at the end of the clause costs. */
    private static final int HEAD = 6;
    /** How many characters a gap … may hold. */
    private static final int GAP = 12;
    /** How many if it holds a list that is closed: 人大代表有关人居环境、电力改造等方面建议. */
    private static final int LIST_GAP = 30;

    private static final Pattern CLOSED_LIST = Pattern.compile("[^，；：。]*、[^，；：。、]*(?:等|方面|领域|的)[^，；：。、]*");

    /** What follows 中 in other words: 中心, 中止. */
    private static final String NOT_AMONG = "止心队标层学华国央介型";

    /** Between a whole and the number of some of it: 41件案件中有35件已结案. */
    private static final String AMONG = "中有";

    private static final Pattern NAME_TAIL =
            Pattern.compile("(?:总|件|次|人|个|项)?(?:数量|数|总量|量)$|(?:等?的?(?:情况|情形|现象|发生|出现))$|(?:达到|达|为|共|共计|合计|约|近|超过)+$");

    /** The name of a rate right before its number: 纠错率为, 占比均达到. */
    private static final Pattern RATE_NAME =
            Pattern.compile("(?:的?(?:占比|比例|比重|比率)|率|满意度)(?=(?:[均都也已达到至为是约近超高过升提在了：:]|保持|分别)*$)");
    /** How far before a number its rate's name can begin. */
    private static final int RATE_NAME_NEAR = 8;

    private final PhraseBook book;
    private final Occurrences heading;
    private Occurrences sentence;
    private Occurrences previous;
    private String textBefore = "";

    PhraseReader(PhraseBook book, Vocabulary vocabulary) {
        this.book = book;
        sentence = new Occurrences(vocabulary);
        previous = new Occurrences(vocabulary);
        heading = new Occurrences(vocabulary);
    }

    /** Takes the heading that the next sentences stand under. */
    public void heading(String text) {
        if (!heading.text().equals(text)) {
            heading.of(text);
        }
    }

    /**
     * Takes the next sentence: brackets and digits are half width, quotation marks and blanks are gone.
     *
     * @param before the sentence before it in the paragraph, which may name what it is about; empty if there is none
     */
    public void sentence(String text, String before) {
        Occurrences free = previous;
        if (sentence.text().equals(before)) {
            previous = sentence;
            sentence = free;
        }
        textBefore = before;
        sentence.of(text);
    }

    /** Looked into only when neither the sentence nor the heading has what a rule asks for. */
    private Occurrences previous() {
        if (!previous.text().equals(textBefore)) {
            previous.of(textBefore);
        }
        return previous;
    }

    /** What the quantity at this site of the sentence measures, if a rule says so. */
    public Optional<Named> at(Site site) {
        var conditions = new Conditions(sentence, heading, this::previous, site);
        var best = new Best(conditions);
        // 事项20项跨省通办，15项省内通办: what begins its clause is named by the words behind it, by those before if none name it
        Best before = beginsClause(site) ? new Best(conditions) : best;
        BitSet allowed = book.rulesFor(site.unit());
        var way = new WayBack(sentence.text(), site);
        int rateName = rateName(site);
        for (int place = sentence.count() - 1;
                place >= 0 && sentence.end(place) > site.before().start();
                place--) {
            if (site.before().contains(sentence.start(place), sentence.end(place))) {
                if (sentence.end(place) < rateName) {
                    break;
                }
                if (isWhole(place)) {
                    continue;
                }
                int distance = way.to(sentence.end(place));
                for (PhraseBook.Wording wording : book.endingWith(sentence.term(place))) {
                    if (before.canBe(wording, distance)
                            && allowed.get(wording.rule().order())) {
                        int length = lengthEndingAt(
                                wording.terms(), place, site.before().start());
                        before.offer(wording.rule(), length * PER_CHARACTER - distance, length > 0);
                    }
                }
            } else if (site.after().contains(sentence.start(place), sentence.end(place))) {
                int distance = behind(place, site);
                for (PhraseBook.Wording wording : book.beginningWith(sentence.term(place))) {
                    if (best.canBe(wording, distance)
                            && allowed.get(wording.rule().order())) {
                        int length = lengthBeginningAt(
                                wording.terms(), place, site.after().end());
                        best.offer(wording.rule(), length * PER_CHARACTER - distance, length > 0);
                    }
                }
            }
        }
        return best.named().or(before::named);
    }

    /** 受理案件中治安类13件: what is counted is some of what the words name. */
    private boolean isWhole(int place) {
        String text = sentence.text();
        int end = sentence.end(place);
        return end + 1 < text.length() && text.charAt(end) == '中' && NOT_AMONG.indexOf(text.charAt(end + 1)) < 0;
    }

    /** A noun that ends the clause is the head of all between it and the number: 1次危化品泄漏事故综合演练. */
    private int behind(int place, Site site) {
        boolean head = sentence.end(place) == site.after().end()
                && sentence.end(place) == site.clause().end();
        int distance = WayBack.distance(sentence.start(place) - site.after().start());
        return BEHIND + (head ? Math.min(distance, HEAD) : distance);
    }

    private boolean beginsClause(Site site) {
        int number = site.before().end();
        return number > 0 && number == site.clause().start()
                || sentence.text().startsWith(AMONG, number - AMONG.length());
    }

    /**
     * Where the name of the rate begins that stands right before a percentage: words that reach it are of the rate, 持证上岗 of
     * 持证上岗比例, those before other words of the rate are not.
     */
    private int rateName(Site site) {
        int number = site.before().end();
        int from = Math.max(site.before().start(), number - RATE_NAME_NEAR);
        if (!site.unit().equals("%")) {
            return 0;
        }
        Matcher name = RATE_NAME.matcher(sentence.text()).region(from, number);
        return name.find() ? name.start() : 0;
    }

    /** The indicator that words of their own name; the words must reach the end of the text. */
    public Optional<Indicator> named(String text, String unit) {
        String name = NAME_TAIL.matcher(text).replaceFirst("");
        sentence(name, "");
        heading.of("");
        BitSet allowed = book.rulesFor(unit);
        var all = new Span(0, name.length());
        var site = new Site(all, new Span(name.length(), name.length()), all, unit);
        var conditions = new Conditions(sentence, heading, this::previous, site);
        var best = new Best(conditions);
        for (int place = sentence.count() - 1; place >= 0 && sentence.end(place) == name.length(); place--) {
            for (PhraseBook.Wording wording : book.endingWith(sentence.term(place))) {
                if (allowed.get(wording.rule().order()) && conditions.hold(wording.rule())) {
                    best.take(wording.rule(), lengthEndingAt(wording.terms(), place, 0));
                }
            }
        }
        return best.named().flatMap(Named::asIndicator);
    }

    /** How long the words of the wording are whose last one stands at this place; 0 if the others do not stand before it. */
    private int lengthEndingAt(int[] terms, int place, int from) {
        int length = sentence.end(place) - sentence.start(place);
        int limit = sentence.start(place);
        for (int i = terms.length - 2; i >= 0; i--) {
            int at = sentence.lastBefore(terms[i], limit);
            if (at == Occurrences.NONE || sentence.start(at) < from || !isGap(sentence.end(at), limit)) {
                return 0;
            }
            length += sentence.end(at) - sentence.start(at);
            limit = sentence.start(at);
        }
        return length;
    }

    private int lengthBeginningAt(int[] terms, int place, int to) {
        int length = sentence.end(place) - sentence.start(place);
        int end = sentence.end(place);
        for (int i = 1; i < terms.length; i++) {
            int at = sentence.firstWithin(terms[i], end, to);
            if (at == Occurrences.NONE || !isGap(end, sentence.start(at))) {
                return 0;
            }
            length += sentence.end(at) - sentence.start(at);
            end = sentence.end(at);
        }
        return length;
    }

    private boolean isGap(int from, int to) {
        if (to - from > GAP) {
            return to - from <= LIST_GAP
                    && CLOSED_LIST.matcher(sentence.text()).region(from, to).matches();
        }
        for (int i = from; i < to; i++) {
            if ("，；：。".indexOf(sentence.text().charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** The rule that fits best so far. */
    private static final class Best {
        private final Conditions conditions;
        private PhraseRule rule;
        private int most;

        Best(Conditions conditions) {
            this.conditions = conditions;
        }

        /** Whether the wording can win at that distance, whatever its words and context turn out to be. */
        boolean canBe(PhraseBook.Wording wording, int distance) {
            int atMost = wording.longest() * PER_CHARACTER - distance;
            return atMost > 0 && atMost + Conditions.CONTEXT >= most;
        }

        void offer(PhraseRule candidate, int score, boolean found) {
            if (found && score > 0 && score + Conditions.CONTEXT >= most && conditions.hold(candidate)) {
                take(candidate, score + conditions.nearness(candidate));
            }
        }

        void take(PhraseRule candidate, int score) {
            if (score > most || score == most && score > 0 && candidate.order() < rule.order()) {
                rule = candidate;
                most = score;
            }
        }

        Optional<Named> named() {
            return Optional.ofNullable(rule).map(best -> new Named(best.indicator()));
        }
    }
}
