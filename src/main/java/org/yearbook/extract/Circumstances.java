package org.yearbook.extract;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yearbook.codebook.Indicator;
import org.yearbook.codebook.PatternSet;
import org.yearbook.codebook.Period;
import org.yearbook.codebook.Prose;
import org.yearbook.codebook.Prose.Cue;
import org.yearbook.codebook.Span;

/** Of which time and which part of the area a sentence speaks, from the words before a number and around it. */
final class Circumstances {
    private static final String NUMBER_OF_YEAR = "(?:19|20)\\d\\d";
    /** At the beginning of a clause, one or several, and neither the start of a range nor what something is compared with. */
    private static final Pattern YEARS = Pattern.compile("(?:^|[，；：。(])(?:其中|而|在|截至|截止)?(?<years>" + NUMBER_OF_YEAR
            + "(?:年?[和与及、]" + NUMBER_OF_YEAR + ")*+)(?:年度?|总)"
            + "(?:\\d{1,2}月(?:\\d{1,2}日|份|底)?+|[上下]半年|年?初|第?[一二三四]季度)?+(?!以来|起|开始|来|至|到|[-—–~])");

    /** 2021年和2022年均…: each of the years has the value that follows, and it is neither one of several nor their sum. */
    private static final Pattern OF_EACH_YEAR =
            Pattern.compile("，?(?![^，；。]*(?:分别|累计|合计|(?<!公)共(?![享建治同产])))[^，；。]*(?:均|都|连续|(?<!效)率(?![先领]))");

    /** 2020年组建的执法队，… and 在2021年基础上…: what follows that is not of the year. */
    private static final Pattern ATTRIBUTE =
            Pattern.compile("(?!在)(?:[^，；：。]{0,40}基础上|[^，；：。\\d]{0,40}的[^，；：。\\d]{0,40}(?=[，；：。]))");

    private final Prose prose;
    private final String sentence;
    private final int year;
    private Times times;
    private OfClause last;
    private NavigableMap<Integer, Boolean> earlierYears;
    private PartSubject subject;

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
            times = new Times(named < 0 ? within : Math.min(within, named), firstEnd(Cue.SINCE), firstEnd(Cue.AHEAD));
        }
        return times;
    }

    private int firstEnd(Cue cue) {
        return firstEnd(cue, sentence);
    }

    private int firstEnd(Cue cue, String words) {
        PatternSet.Finder finder = prose.cue(cue, words);
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
        return times().ahead() <= number;
    }

    /** Whether the sentence, up to the number, last spoke of an earlier year than that of the report. */
    boolean isOfEarlierYear(int number) {
        if (earlierYears == null) {
            earlierYears = sentence.indexOf('年') < 0 ? new TreeMap<>() : earlierYears();
        }
        Map.Entry<Integer, Boolean> last = earlierYears.floorEntry(number);
        return last != null && last.getValue();
    }

    /** From which places on the sentence speaks of an earlier year, and from which no longer. */
    private NavigableMap<Integer, Boolean> earlierYears() {
        var earlier = new TreeMap<Integer, Boolean>();
        var own = new TreeMap<Integer, Boolean>();
        PatternSet.Finder lastYear = prose.cue(Cue.LAST_YEAR, sentence);
        while (lastYear.find()) {
            earlier.put(lastYear.end(), true);
        }
        Matcher named = YEARS.matcher(sentence);
        while (named.find()) {
            boolean before = isEarlier(named.group("years"), named.end());
            (before ? earlier : own).put(named.end(), before);
        }
        if (earlier.isEmpty()) {
            return earlier;
        }
        Matcher attribute = ATTRIBUTE.matcher(sentence);
        for (int end : earlier.keySet()) {
            if (attribute.region(end, sentence.length()).lookingAt()) {
                own.put(attribute.end(), false);
            }
        }
        for (Cue cue : List.of(Cue.WITHIN_YEAR, Cue.STOCK)) {
            PatternSet.Finder finder = prose.cue(cue, sentence);
            while (finder.find()) {
                // 2021年全年
                if (!earlier.containsKey(finder.start())) {
                    own.put(finder.end(), false);
                }
            }
        }
        earlier.putAll(own);
        return withoutBrackets(earlier);
    }

    private boolean isEarlier(String years, int end) {
        if (years.equals(Integer.toString(year))) {
            return false;
        }
        return years.contains(Integer.toString(year))
                ? !OF_EACH_YEAR.matcher(sentence).region(end, sentence.length()).lookingAt()
                : Integer.parseInt(years.substring(0, 4)) < year;
    }

    /** (去年280起)，化解315起: what stands in brackets holds no longer behind them, and nothing does behind a semicolon. */
    private NavigableMap<Integer, Boolean> withoutBrackets(NavigableMap<Integer, Boolean> places) {
        var all = new TreeMap<>(places);
        int open = -1;
        for (int i = 0; i < sentence.length(); i++) {
            char c = sentence.charAt(i);
            if (c == '；') {
                all.put(i + 1, places.getOrDefault(i + 1, false));
            } else if (c == '(') {
                open = i;
            } else if (c == ')' && open >= 0) {
                Map.Entry<Integer, Boolean> before = all.floorEntry(open);
                all.put(i + 1, before != null && before.getValue());
                open = -1;
            }
        }
        return all;
    }

    /** The scope of a number in the clause. */
    String scope(OfClause clause, int number) {
        return clause.part() ? "part" : scope(number);
    }

    /** The scope of what stands at this place, by the subject of its part of the sentence. */
    String scope(int at) {
        int start = sentence.lastIndexOf('；', at - 1) + 1;
        if (subject == null || subject.start() != start) {
            int end = sentence.indexOf('；', start);
            String words = sentence.substring(start, end < 0 ? sentence.length() : end);
            subject = new PartSubject(start, firstEnd(Cue.PART_SUBJECT, words));
        }
        return subject.end() <= at - start ? "part" : "self";
    }

    /** Where the sentence first speaks of the report year, of the years since an earlier one, and of what is to come. */
    private record Times(int withinYear, int since, int ahead) {}

    /** Where in the part of a sentence that starts there the first subject ends that is part of the area. */
    private record PartSubject(int start, int end) {}

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
