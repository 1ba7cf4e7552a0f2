package org.yearbook.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yearbook.codebook.Codebook;
import org.yearbook.codebook.Indicator;
import org.yearbook.codebook.Period;
import org.yearbook.codebook.PhraseBook;
import org.yearbook.codebook.Prose;
import org.yearbook.codebook.Prose.Cue;

/** Reads the statements of one sentence: each quantity with the indicator that it measures, and what did not happen. */
final class SentenceReader {
    private static final Pattern QUOTES_AND_BLANKS = Pattern.compile("[“”\"‘’'「」\\s]+");
    private static final Pattern HEADS = Pattern.compile("、|以及|和|及|与");
    private static final Pattern FILLER = Pattern.compile("[，、]?(?:共计|合计|共|计|累计|约|达)?");
    private static final String CLAUSE_ENDS = "，；：。！？";
    /** How far before a number a word may stand that makes it a bound or a comparison. */
    private static final int NEAR = 16;

    private static final int WORDS = 40;

    private final PhraseBook phrases;
    private final Prose prose;
    private final QuantityScanner scanner;
    private final String reportYear;

    SentenceReader(Codebook codebook, QuantityScanner scanner, int year) {
        this.phrases = codebook.phrases();
        this.prose = codebook.prose();
        this.scanner = scanner;
        this.reportYear = year + "年";
    }

    /** The statements of the sentence, which stands under a heading. */
    List<Statement> read(String sentence, String heading) {
        // two names in quotes side by side are a list
        String text = QUOTES_AND_BLANKS.matcher(sentence.replace("”“", "、")).replaceAll("");
        var statements = new ArrayList<Statement>();
        List<Quantity> quantities = withoutIdioms(text, heading, scanner.scan(text));
        for (int i = 0; i < quantities.size(); i++) {
            statements.addAll(measured(text, heading, quantities, i));
        }
        statements.addAll(nothing(text));
        return statements;
    }

    /** A number in Chinese numerals that measures nothing known is mostly part of a word: 查一次, 两手抓. */
    private List<Quantity> withoutIdioms(String text, String heading, List<Quantity> quantities) {
        var kept = new ArrayList<Quantity>();
        for (int i = 0; i < quantities.size(); i++) {
            Quantity quantity = quantities.get(i);
            if (!quantity.spelled()
                    || !indicators(site(text, heading, quantities, i), quantity).isEmpty()) {
                kept.add(quantity);
            }
        }
        return kept;
    }

    private static PhraseBook.Site site(String text, String heading, List<Quantity> quantities, int at) {
        Quantity quantity = quantities.get(at);
        String head = respectiveHead(text, quantities, at);
        int from = at == 0 ? 0 : quantities.get(at - 1).end();
        int to = at + 1 == quantities.size()
                ? text.length()
                : quantities.get(at + 1).start();
        int clauseStart = lastClauseEnd(text, quantity.start()) + 1;
        int clauseEnd = nextClauseEnd(text, quantity.end());
        String after = text.substring(quantity.end(), Math.max(quantity.end(), Math.min(to, clauseEnd)));
        if (to < clauseEnd && after.indexOf('、') >= 0) {
            after = after.substring(0, after.indexOf('、'));
        }
        return new PhraseBook.Site(
                head != null ? head : text.substring(from, quantity.start()),
                head != null ? "" : after,
                text.substring(clauseStart, clauseEnd),
                text.substring(0, clauseEnd),
                heading,
                quantity.unit());
    }

    private List<Statement> measured(String text, String heading, List<Quantity> quantities, int at) {
        Quantity quantity = quantities.get(at);
        PhraseBook.Site site = site(text, heading, quantities, at);
        String clause = site.clause();
        String near = site.before().substring(Math.max(0, site.before().length() - NEAR));
        if (prose.has(Cue.PLAN, clause) || prose.has(Cue.THRESHOLD, near) || prose.has(Cue.COMPARISON, near)) {
            return List.of();
        }
        Set<Indicator> indicators = indicators(site, quantity);
        if (indicators.isEmpty() && at > 0 && FILLER.matcher(site.before()).matches()) {
            // two counts of one thing, 轮训3期共计1250人次: the words stand before the first
            String words = site(text, heading, quantities, at - 1).before();
            indicators = indicators(
                    new PhraseBook.Site(words, site.after(), clause, site.sentence(), heading, site.unit()), quantity);
        }
        String scope = scope(clause, text.substring(0, quantity.start()));
        var statements = new ArrayList<Statement>();
        for (Indicator indicator : indicators) {
            String period = period(text.substring(0, quantity.start()), clause, indicator)
                    .label();
            statements.add(new Statement(indicator.code(), quantity.value(), quantity.unit(), period, scope));
        }
        if (statements.isEmpty() && !quantity.spelled()) {
            statements.add(new Statement(words(site), quantity.value(), quantity.unit(), "", scope));
        }
        return statements;
    }

    /**
     * Heads and values in parallel, 参考率、优秀率分别为100%、94.5%: the words of the quantity at this place, if it is
     * one of such a list; {@code null} if not.
     */
    private static String respectiveHead(String text, List<Quantity> quantities, int at) {
        int clauseStart = lastClauseEnd(text, quantities.get(at).start()) + 1;
        int clauseEnd = nextClauseEnd(text, quantities.get(at).end());
        int respectively = text.indexOf("分别", clauseStart);
        if (respectively < 0 || respectively > quantities.get(at).start()) {
            return null;
        }
        List<Quantity> list = quantities.stream()
                .filter(q -> q.start() > respectively && q.end() <= clauseEnd)
                .toList();
        String[] heads = HEADS.split(text.substring(clauseStart, respectively));
        if (heads.length == 1) {
            return heads[0];
        }
        return heads.length == list.size() ? heads[list.indexOf(quantities.get(at))] : null;
    }

    /** Mostly one indicator; several where heads share one rate: 报备率、及时率均达100%. */
    private Set<Indicator> indicators(PhraseBook.Site site, Quantity quantity) {
        var found = new LinkedHashSet<Indicator>();
        if (quantity.isPercentage()) {
            String own = site.before()
                    .substring(lastClauseEnd(site.before(), site.before().length()) + 1);
            Matcher and = HEADS.matcher(own);
            while (and.find()) {
                String head = own.substring(0, and.start());
                if (head.endsWith("率")) {
                    phrases.at(new PhraseBook.Site(
                                    head, "", site.clause(), site.sentence(), site.heading(), site.unit()))
                            .ifPresent(found::add);
                }
            }
        }
        phrases.at(site).ifPresent(found::add);
        return found;
    }

    /** Statements that something did not happen; each item of the list at the cue is one. */
    private List<Statement> nothing(String text) {
        var statements = new ArrayList<Statement>();
        Matcher cue = prose.cue(Cue.NOTHING, text);
        while (cue.find()) {
            int end = nextClauseEnd(text, cue.end());
            statements.addAll(nothing(text.substring(cue.end(), end), text.substring(0, end)));
        }
        Matcher after = prose.cue(Cue.NOTHING_BEFORE, text);
        while (after.find()) {
            int start = lastClauseEnd(text, after.start()) + 1;
            statements.addAll(nothing(text.substring(start, after.start()), text.substring(0, after.end())));
        }
        return statements;
    }

    private List<Statement> nothing(String list, String sentenceBefore) {
        var statements = new ArrayList<Statement>();
        String[] items = HEADS.split(list);
        String last = items.length == 0 ? "" : items[items.length - 1];
        // 行政应诉、行政复议案件: the items share their last word
        String tail = last.length() > 2 ? last.substring(last.length() - 2) : "";
        for (String item : items) {
            phrases.named(item, "")
                    .or(() -> phrases.named(item + tail, ""))
                    .filter(indicator -> !indicator.isRate())
                    .ifPresent(indicator -> statements.add(new Statement(
                            indicator.code(), "无", "", indicator.period().label(), scope("", sentenceBefore))));
        }
        return statements;
    }

    private Period period(String sentenceBefore, String clause, Indicator indicator) {
        boolean within = prose.has(Cue.WITHIN_YEAR, sentenceBefore) || sentenceBefore.contains(reportYear);
        if (!within && prose.has(Cue.SINCE, sentenceBefore)) {
            return Period.CUMULATIVE;
        }
        boolean accumulated = prose.has(Cue.ACCUMULATED, clause) && indicator.period() == Period.YEAR;
        return accumulated && !within ? Period.CUMULATIVE : indicator.period();
    }

    private String scope(String clause, String sentenceBefore) {
        String subject = sentenceBefore.substring(sentenceBefore.lastIndexOf('；') + 1);
        return prose.has(Cue.PART, clause) || prose.has(Cue.PART_SUBJECT, subject) ? "part" : "self";
    }

    /** What stands where an indicator should, for the one who extends the codebook. */
    private static String words(PhraseBook.Site site) {
        String before = site.before()
                .substring(lastClauseEnd(site.before(), site.before().length()) + 1);
        String words = before.isEmpty() ? site.after() : before + (site.after().isEmpty() ? "" : "…" + site.after());
        String some = words.isBlank() ? site.clause() : words;
        return some.length() <= WORDS ? some : some.substring(some.length() - WORDS);
    }

    private static int lastClauseEnd(String text, int before) {
        for (int i = before - 1; i >= 0; i--) {
            if (CLAUSE_ENDS.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static int nextClauseEnd(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (CLAUSE_ENDS.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return text.length();
    }

    /**
     * What a sentence says.
     *
     * @param indicator code, or the words around the quantity where no rule knows one
     */
    record Statement(String indicator, String value, String unit, String period, String scope) {}
}
