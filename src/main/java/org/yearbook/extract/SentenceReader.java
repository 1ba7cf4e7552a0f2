package org.yearbook.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yearbook.codebook.Codebook;
import org.yearbook.codebook.Indicator;
import org.yearbook.codebook.Named;
import org.yearbook.codebook.PatternSet;
import org.yearbook.codebook.PhraseReader;
import org.yearbook.codebook.Prose;
import org.yearbook.codebook.Prose.Cue;
import org.yearbook.codebook.Site;
import org.yearbook.codebook.Span;

/**
 * Reads the statements of one sentence: each quantity with the indicator that it measures, and what did not happen. For
 * one thread.
 */
final class SentenceReader {
    /** Between a number and another of the same thing: 轮训3期共计1250人次, 由95%提升至100%. */
    private static final Pattern FILLER = Pattern.compile(
            "(?:个?百分点)?[，、]?(?:(?:现|已|共计|合计|共|计|累计|约|达到|达|有)+|(?:提升|提高|增加|增长|上升|下降|减少|降低|压缩|压减|扩大|拓展|扩展|发展|优化|精简|调整|规范|归并|整合|跃升|攀升|增|升|降)(?:到|至|为))");
    /** How far from a number a word may stand that makes it a bound, a comparison, or the value of another time. */
    private static final int NEAR = 16;

    private static final int WORDS = 40;

    private final PhraseReader reader;
    /** For words by themselves, apart from the sentence that is being read. */
    private final PhraseReader names;

    private final Codebook codebook;
    private final Prose prose;
    private final QuantityScanner scanner;
    /** Of the sentence read last. */
    private OfWhich ofWhich;

    SentenceReader(Codebook codebook) {
        this.codebook = codebook;
        reader = codebook.phrases().reader();
        names = codebook.phrases().reader();
        prose = codebook.prose();
        scanner = new QuantityScanner(codebook);
    }

    /** Whether the text has a number with a unit, in digits, whatever it says of it. */
    boolean hasFigure(String words) {
        return scanner.scan(Sentence.plain(words)).stream().anyMatch(quantity -> !quantity.spelled());
    }

    /** What a sentence states, and how many quantities it has, of which some may state nothing. */
    record Reading(List<Statement> statements, int quantities) {}

    /** Reads the sentence, which follows another in its paragraph and stands under a heading. */
    Reading read(String words, String before, String heading, int year) {
        String text = Sentence.plain(words);
        var statements = new ArrayList<Statement>();
        var sentence = new Sentence(text, scanner.scan(text));
        var circumstances = new Circumstances(prose, text, year);
        int quantities = sentence.quantities().size();
        if (quantities > 0) {
            reader.heading(heading);
            reader.sentence(text, Sentence.plain(before));
            sentence = withoutIdioms(sentence);
            ofWhich = new OfWhich(codebook, text, before.isEmpty() ? null : ofWhich);
            for (int i = 0; i < sentence.quantities().size(); i++) {
                Quantity quantity = sentence.quantities().get(i);
                Site site = sentence.site(i);
                Sentence whole = sentence;
                for (Statement statement : measured(sentence, i, site, circumstances)) {
                    ofWhich.add(statement, quantity, () -> words(whole, site));
                }
            }
            statements.addAll(ofWhich.statements());
        } else {
            ofWhich = null;
        }
        statements.addAll(nothing(text, circumstances));
        return new Reading(statements, quantities);
    }

    /** A number in Chinese numerals that measures nothing known is mostly part of a word: 查一次, 两手抓. */
    private Sentence withoutIdioms(Sentence sentence) {
        var kept = new ArrayList<Quantity>();
        for (int i = 0; i < sentence.quantities().size(); i++) {
            Quantity quantity = sentence.quantities().get(i);
            if (!quantity.spelled()
                    || !indicators(named(sentence, sentence.site(i))).isEmpty()) {
                kept.add(quantity);
            }
        }
        return new Sentence(sentence.text(), kept);
    }

    private List<Statement> measured(Sentence sentence, int at, Site site, Circumstances circumstances) {
        Quantity quantity = sentence.quantities().get(at);
        // that of the sentence: a plan holds for each head of a list in parallel
        Span whole = sentence.clause(at);
        Circumstances.OfClause clause = circumstances.of(whole);
        if (clause.plan()
                || circumstances.isAhead(quantity.start())
                || circumstances.isOfEarlierYear(quantity.start())
                || isNoResult(sentence, quantity, site.before(), whole)) {
            return List.of();
        }
        List<Named> named = named(sentence, site);
        Sentence.InParallel one = named.isEmpty() ? null : sentence.inParallel(at);
        Optional<Indicator> kind = one == null ? Optional.empty() : kind(one, site.unit());
        if (kind.isPresent()) {
            named = List.of(new Named(kind.get()));
        }
        boolean subjects = one != null && kind.isEmpty();
        if (named.isEmpty() && at > 0 && continues(sentence, site)) {
            // the words stand before the first
            Span words = sentence.site(at - 1).before();
            named = named(sentence, new Site(words, site.after(), site.clause(), site.unit()));
        }
        if (named.isEmpty() && sentence.headSite(at) != null) {
            named = named(sentence, sentence.headSite(at));
        }
        if (named.isEmpty()) {
            named = withTheLastHead(sentence, at);
        }
        if (named.isEmpty()) {
            named = behindTheList(sentence, at);
        }
        boolean part = isOneOfAList(sentence, at, named) || subjects;
        String scope = part ? "part" : circumstances.scope(clause, quantity.start());
        var statements = new ArrayList<Statement>();
        for (Indicator indicator : indicators(named)) {
            String period =
                    circumstances.period(clause, quantity.start(), indicator).label();
            statements.add(new Statement(indicator.code(), quantity.value(), quantity.unit(), period, scope));
        }
        if (statements.isEmpty() && !quantity.spelled()) {
            String words = words(sentence, site) + (named.isEmpty() ? "" : Statement.KNOWN);
            statements.add(new Statement(words, quantity.value(), quantity.unit(), "", scope));
        }
        return statements;
    }

    /** 行政处罚、行政检查分别办结73件、515件: what the head names with an object that names nothing by itself. */
    private Optional<Indicator> kind(Sentence.InParallel one, String unit) {
        return names.named(one.object(), unit).isPresent()
                ? Optional.empty()
                : names.named(one.head() + one.object(), unit);
    }

    /** 排查、调解纠纷分别为12件、9件: the heads share the end of the last. */
    private List<Named> withTheLastHead(Sentence sentence, int at) {
        Sentence.Heads heads = sentence.heads(at);
        for (int from = 1; heads != null && from < heads.last().length(); from++) {
            var indicator = names.named(
                    heads.own() + heads.last().substring(from),
                    sentence.quantities().get(at).unit());
            if (indicator.isPresent()) {
                return List.of(new Named(indicator.get()));
            }
        }
        return List.of();
    }

    /** 5村1居达到标准, 对文件53份、合同15份开展审查: the words stand behind the last. */
    private List<Named> behindTheList(Sentence sentence, int at) {
        int last = Math.max(sentence.lastSideBySide(at), sentence.lastListed(at));
        if (last == at) {
            return List.of();
        }
        Site site = sentence.site(at);
        Site next = sentence.site(last);
        return named(sentence, new Site(site.before(), next.after(), next.clause(), site.unit()));
    }

    /** 42个部门、18个乡镇聘请顾问: each is a part of what they are together. */
    private boolean isOneOfAList(Sentence sentence, int at, List<Named> named) {
        int first = sentence.firstSideBySide(at);
        int last = sentence.lastSideBySide(at);
        if (first == last || indicators(named).isEmpty()) {
            return false;
        }
        return at < last
                ? named.equals(named(sentence, sentence.site(last)))
                : named.equals(behindTheList(sentence, at - 1));
    }

    private static List<Indicator> indicators(List<Named> named) {
        return named.stream().flatMap(name -> name.asIndicator().stream()).toList();
    }

    private static boolean continues(Sentence sentence, Site site) {
        String between = sentence.text(site.before());
        return FILLER.matcher(between).matches()
                || site.after().start() == site.after().end() && (between.isEmpty() || between.matches("[，、]"));
    }

    /** A bound that something must keep, a change against another year, or the value of another year. */
    private boolean isNoResult(Sentence sentence, Quantity quantity, Span before, Span clause) {
        String text = sentence.text();
        int from = Math.max(before.start(), before.end() - NEAR);
        String near = text.substring(from, before.end());
        int to = Math.min(clause.end(), quantity.end() + NEAR);
        String behind = text.substring(quantity.end(), Math.max(quantity.end(), to));
        return prose.has(Cue.THRESHOLD, near)
                || prose.has(Cue.COMPARISON, near)
                || prose.has(Cue.FORMER, near + "#" + behind);
    }

    /** Mostly one indicator; several where heads share one rate: 报备率、及时率均达100%. */
    private List<Named> named(Sentence sentence, Site site) {
        var sites = new ArrayList<Site>(1);
        if (site.unit().equals("%") || site.unit().equals("‰")) {
            for (Span head : sentence.sharedRates(site.before())) {
                sites.add(new Site(head, new Span(0, 0), site.clause(), site.unit()));
            }
        }
        sites.add(site);
        return sites.stream()
                .map(reader::at)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** Statements that something did not happen; each item of the list at the cue is one. */
    private List<Statement> nothing(String text, Circumstances circumstances) {
        var statements = new ArrayList<Statement>();
        PatternSet.Finder cue = prose.cue(Cue.NOTHING, text);
        while (cue.find()) {
            int end = Sentence.nextClauseEnd(text, cue.end());
            if (isPlanned(text, cue.start(), circumstances)) {
                continue;
            }
            String list = text.substring(cue.end(), end);
            PatternSet.Finder next = prose.cue(Cue.NOTHING, list);
            statements.addAll(nothing(next.find() ? list.substring(0, next.start()) : list, circumstances.scope(end)));
        }
        PatternSet.Finder after = prose.cue(Cue.NOTHING_BEFORE, text);
        while (after.find()) {
            int start = Sentence.lastClauseEnd(text, after.start()) + 1;
            if (isPlanned(text, start, circumstances)) {
                continue;
            }
            statements.addAll(nothing(text.substring(start, after.start()), circumstances.scope(after.end())));
        }
        return statements;
    }

    private static boolean isPlanned(String text, int at, Circumstances circumstances) {
        var clause = new Span(Sentence.lastClauseEnd(text, at) + 1, Sentence.nextClauseEnd(text, at));
        return circumstances.of(clause).plan();
    }

    private List<Statement> nothing(String list, String scope) {
        var statements = new ArrayList<Statement>();
        List<String> items = Sentence.listed(list);
        String last = items.isEmpty() ? "" : items.get(items.size() - 1);
        // 行政应诉、行政复议案件: the items share their last word
        String tail = last.length() > 2 ? last.substring(last.length() - 2) : "";
        for (String item : items) {
            names.named(item, "")
                    .or(() -> names.named(item + tail, ""))
                    .filter(indicator -> !indicator.isRate())
                    .ifPresent(indicator -> statements.add(new Statement(
                            indicator.code(), "无", "", indicator.period().label(), scope)));
        }
        return statements;
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
