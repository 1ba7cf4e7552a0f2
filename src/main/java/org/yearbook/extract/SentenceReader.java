package org.yearbook.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.yearbook.codebook.Codebook;
import org.yearbook.codebook.Indicator;
import org.yearbook.codebook.PatternSet;
import org.yearbook.codebook.Period;
import org.yearbook.codebook.PhraseBook;
import org.yearbook.codebook.PhraseReader;
import org.yearbook.codebook.PhraseReader.Site;
import org.yearbook.codebook.PhraseReader.Span;
import org.yearbook.codebook.Prose;
import org.yearbook.codebook.Prose.Cue;

/**
 * Reads the statements of one sentence: each quantity with the indicator that it measures, and what did not happen. For
 * one thread.
 */
final class SentenceReader {
    private static final Pattern FILLER = Pattern.compile("[，、]?(?:共计|合计|共|计|累计|约|达)?");
    /** How far before a number a word may stand that makes it a bound or a comparison. */
    private static final int NEAR = 16;

    private static final int WORDS = 40;

    private final PhraseBook phrases;
    private final PhraseReader reader;
    private final Prose prose;
    private final QuantityScanner scanner;

    SentenceReader(Codebook codebook) {
        phrases = codebook.phrases();
        reader = phrases.reader();
        prose = codebook.prose();
        scanner = new QuantityScanner(codebook);
    }

    /** The statements of the sentence, which follows another in its paragraph and stands under a heading. */
    List<Statement> read(String words, String before, String heading, int year) {
        String text = Sentence.plain(words);
        var statements = new ArrayList<Statement>();
        var sentence = new Sentence(text, scanner.scan(text));
        if (!sentence.quantities().isEmpty()) {
            reader.heading(heading);
            reader.sentence(text, Sentence.plain(before));
            sentence = withoutIdioms(sentence);
            for (int i = 0; i < sentence.quantities().size(); i++) {
                statements.addAll(measured(sentence, i, year));
            }
        }
        statements.addAll(nothing(text));
        return statements;
    }

    /** A number in Chinese numerals that measures nothing known is mostly part of a word: 查一次, 两手抓. */
    private Sentence withoutIdioms(Sentence sentence) {
        var kept = new ArrayList<Quantity>();
        for (int i = 0; i < sentence.quantities().size(); i++) {
            Quantity quantity = sentence.quantities().get(i);
            if (!quantity.spelled() || !indicators(sentence, sentence.site(i)).isEmpty()) {
                kept.add(quantity);
            }
        }
        return new Sentence(sentence.text(), kept);
    }

    private List<Statement> measured(Sentence sentence, int at, int year) {
        Quantity quantity = sentence.quantities().get(at);
        Site site = sentence.site(at);
        String clause = sentence.text(site.clause());
        String before = sentence.text(site.before());
        String near = before.substring(Math.max(0, before.length() - NEAR));
        String around = near + "#"
                + sentence.text()
                        .substring(
                                quantity.end(),
                                Math.max(quantity.end(), site.clause().end()));
        if (prose.has(Cue.PLAN, clause)
                || prose.has(Cue.THRESHOLD, near)
                || prose.has(Cue.COMPARISON, near)
                || prose.has(Cue.FORMER, around)) {
            return List.of();
        }
        Set<Indicator> indicators = indicators(sentence, site);
        if (indicators.isEmpty() && at > 0 && FILLER.matcher(before).matches()) {
            // two counts of one thing, 轮训3期共计1250人次: the words stand before the first
            Span words = sentence.site(at - 1).before();
            indicators = indicators(sentence, new Site(words, site.after(), site.clause(), site.unit()));
        }
        String until = sentence.text().substring(0, quantity.start());
        String scope = scope(clause, until);
        var statements = new ArrayList<Statement>();
        for (Indicator indicator : indicators) {
            String period = period(until, clause, indicator, year).label();
            statements.add(new Statement(indicator.code(), quantity.value(), quantity.unit(), period, scope));
        }
        if (statements.isEmpty() && !quantity.spelled()) {
            statements.add(new Statement(words(sentence, site), quantity.value(), quantity.unit(), "", scope));
        }
        return statements;
    }

    /** Mostly one indicator; several where heads share one rate: 报备率、及时率均达100%. */
    private Set<Indicator> indicators(Sentence sentence, Site site) {
        var found = new LinkedHashSet<Indicator>();
        if (site.unit().equals("%") || site.unit().equals("‰")) {
            for (Span head : sentence.sharedRates(site.before())) {
                reader.at(new Site(head, new Span(0, 0), site.clause(), site.unit()))
                        .ifPresent(found::add);
            }
        }
        reader.at(site).ifPresent(found::add);
        return found;
    }

    /** Statements that something did not happen; each item of the list at the cue is one. */
    private List<Statement> nothing(String text) {
        var statements = new ArrayList<Statement>();
        PatternSet.Finder cue = prose.cue(Cue.NOTHING, text);
        while (cue.find()) {
            int end = Sentence.nextClauseEnd(text, cue.end());
            statements.addAll(nothing(text.substring(cue.end(), end), text.substring(0, end)));
        }
        PatternSet.Finder after = prose.cue(Cue.NOTHING_BEFORE, text);
        while (after.find()) {
            int start = Sentence.lastClauseEnd(text, after.start()) + 1;
            statements.addAll(nothing(text.substring(start, after.start()), text.substring(0, after.end())));
        }
        return statements;
    }

    private List<Statement> nothing(String list, String sentenceBefore) {
        var statements = new ArrayList<Statement>();
        List<String> items = Sentence.listed(list);
        String last = items.isEmpty() ? "" : items.get(items.size() - 1);
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

    private Period period(String sentenceBefore, String clause, Indicator indicator, int year) {
        boolean within = prose.has(Cue.WITHIN_YEAR, sentenceBefore) || sentenceBefore.contains(year + "年");
        if (!within && prose.has(Cue.SINCE, sentenceBefore)) {
            return Period.CUMULATIVE;
        }
        boolean accumulated = prose.has(Cue.ACCUMULATED, clause) && indicator.period() == Period.YEAR;
        if (accumulated && !within) {
            return Period.CUMULATIVE;
        }
        if (indicator.period() == Period.STOCK && prose.has(Cue.ADDED, clause)) {
            return Period.YEAR;
        }
        return prose.has(Cue.STOCK, clause) ? Period.STOCK : indicator.period();
    }

    private String scope(String clause, String sentenceBefore) {
        String subject = sentenceBefore.substring(sentenceBefore.lastIndexOf('；') + 1);
        return prose.has(Cue.PART, clause) || prose.has(Cue.PART_SUBJECT, subject) ? "part" : "self";
    }

    /** What stands where an indicator should, for the one who extends the codebook. */
    private static String words(Sentence sentence, Site site) {
        Span span = site.before();
        int start = Math.max(span.start(), Sentence.lastClauseEnd(sentence.text(), span.end()) + 1);
        String before = sentence.text().substring(start, span.end());
        String after = sentence.text(site.after());
        String words = before.isEmpty() ? after : before + (after.isEmpty() ? "" : "…" + after);
        String some = words.isBlank() ? sentence.text(site.clause()) : words;
        return some.length() <= WORDS ? some : some.substring(some.length() - WORDS);
    }
}
