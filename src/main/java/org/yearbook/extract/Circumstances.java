package org.yearbook.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yearbook.codebook.Indicator;
import org.yearbook.codebook.PatternSet;
import org.yearbook.codebook.Period;
import org.yearbook.codebook.PhraseReader.Span;
import org.yearbook.codebook.Prose;
import org.yearbook.codebook.Prose.Cue;

/** Of which time and which part of the area a sentence speaks, from the words before a number and around it. */
final class Circumstances {
    /** At the beginning of a clause, and neither the start of a range nor what something is compared with. */
    private static final Pattern YEAR = Pattern.compile("(?:^|[，；：。(])(?:其中|而|在|截至|截止)?((?:19|20)\\d\\d)(?:年度?|总)"
            + "(?:\\d{1,2}月(?:\\d{1,2}日|份|底)?+)?+(?!以来|起|开始|来|至|到|[-—–~])");

    private static final Pattern CLOSED_BRACKETS = Pattern.compile("\\([^()]*\\)");

    private final Prose prose;
    private final String sentence;
    private final int year;
    private Times times;
    private OfClause last;

    Circumstances(Prose prose, String sentence, int year) {
        this.prose = prose;
        this.sentence = sentence;
        this.year = year;
    }

    /** Most sentences state nothing, and are not asked. */
    private Times times() {
        if (times == null) {
            int named = sentence.indexOf(year + "年");
            int within = firstEnd(Cue.WITHIN_YEAR);
            times = new Times(named < 0 ? within : Math.min(within, named), firstEnd(Cue.SINCE));
        }
        return times;
    }

    private int firstEnd(Cue cue) {
        PatternSet.Finder finder = prose.cue(cue, sentence);
        return finder.find() ? finder.end() : Integer.MAX_VALUE;
    }

    /** What the clause says. */
    OfClause of(Span clause) {
        if (last == null || !last.clause().equals(clause)) {
            String text = sentence.substring(clause.start(), clause.end());
            last = new OfClause(
                    clause,
                    prose.has(Cue.PLAN, text),
                    prose.has(Cue.PART, text),
                    prose.has(Cue.ACCUMULATED, text),
                    prose.has(Cue.STOCK, text),
                    prose.has(Cue.ADDED, text));
        }
        return last;
    }

    /** The period of a number in the clause that measures the indicator. */
    Period period(OfClause clause, int number, Indicator indicator) {
        boolean within = times().withinYear() <= number;
        if (!within && times().since() <= number) {
            return Period.CUMULATIVE;
        }
        if (clause.accumulated() && indicator.period() == Period.YEAR && !within) {
            return Period.CUMULATIVE;
        }
        if (clause.added() && indicator.period() == Period.STOCK) {
            return Period.YEAR;
        }
        return clause.stock() ? Period.STOCK : indicator.period();
    }

    /** Whether the sentence, up to the number, spoke of what is yet to come. */
    boolean isAhead(int number) {
        return firstEnd(Cue.AHEAD) <= number;
    }

    /** Whether the sentence, up to the number, last spoke of an earlier year than that of the report. */
    boolean isOfEarlierYear(int number) {
        if (sentence.indexOf('年') < 0) {
            return false;
        }
        int start = sentence.lastIndexOf('；', number - 1) + 1;
        // (去年280起)，化解315起: what stands in brackets holds no longer
        String words =
                CLOSED_BRACKETS.matcher(sentence.substring(start, number)).replaceAll("");
        int earlier = lastEnd(Cue.LAST_YEAR, words);
        int own = Math.max(lastEnd(Cue.WITHIN_YEAR, words), lastEnd(Cue.STOCK, words));
        Matcher named = YEAR.matcher(words);
        while (named.find()) {
            if (Integer.parseInt(named.group(1)) < year) {
                earlier = Math.max(earlier, named.end());
            } else {
                own = Math.max(own, named.end());
            }
        }
        return earlier > own;
    }

    private int lastEnd(Cue cue, String words) {
        int end = -1;
        PatternSet.Finder finder = prose.cue(cue, words);
        while (finder.find()) {
            end = finder.end();
        }
        return end;
    }

    /** The scope of a number in the clause. */
    String scope(OfClause clause, int number) {
        return clause.part() ? "part" : scope(number);
    }

    /** The scope of what stands at this place, by the subject of its part of the sentence. */
    String scope(int at) {
        int start = sentence.lastIndexOf('；', at - 1) + 1;
        return prose.has(Cue.PART_SUBJECT, sentence.substring(start, at)) ? "part" : "self";
    }

    /** Where the sentence first speaks of the report year, and of the years since an earlier one. */
    private record Times(int withinYear, int since) {}

    /**
     * What a clause says.
     *
     * @param plan its numbers are to be reached
     * @param part it speaks of parts of the area
     * @param accumulated its numbers are added up over time
     * @param stock it tells what there is
     * @param added it tells what came to be
     */
    record OfClause(Span clause, boolean plan, boolean part, boolean accumulated, boolean stock, boolean added) {}
}
