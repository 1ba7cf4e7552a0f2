package org.yearbook.codebook;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How reports are worded, apart from indicators: which headings open parts without results, which numbers are none, and
 * cues for nothing, period and scope. From {@code sections.csv}, {@code not-quantities.csv}, {@code page-furniture.csv} and
 * {@code cues.csv}.
 */
public final class Prose {
    /** A longer line is a paragraph, whatever words it has. */
    private static final int LONGEST_FURNITURE = 120;

    private final PatternSet sectionsWithoutResults;
    private final PatternSet notQuantities;
    private final PatternSet furniture;
    private final Map<Cue, PatternSet> cues;

    Prose(List<String> sections, List<String> notQuantities, List<String> furniture, Map<Cue, List<String>> cues) {
        sectionsWithoutResults = new PatternSet(sections);
        this.notQuantities = new PatternSet(notQuantities);
        this.furniture = new PatternSet(furniture);
        this.cues = new EnumMap<>(Cue.class);
        for (Cue cue : Cue.values()) {
            this.cues.put(cue, new PatternSet(cues.getOrDefault(cue, List.of())));
        }
    }

    /** Whether a heading opens a part that states no results of the year: shortcomings, plans. */
    public boolean opensPartWithoutResults(String heading) {
        return sectionsWithoutResults.isIn(heading);
    }

    /** Whether a line belongs to the page and not to the report: header table, navigation, counters, footer. */
    public boolean isFurniture(String line) {
        return line.length() <= LONGEST_FURNITURE && furniture.isIn(line);
    }

    /** The stretches whose numbers are no quantities: dates, names of plans, ordinals, hotlines. */
    public PatternSet.Finder notQuantities(String text) {
        return notQuantities.in(text);
    }

    /** The places where a cue stands in the text. */
    public PatternSet.Finder cue(Cue cue, String text) {
        return cues.get(cue).in(text);
    }

    /** Whether a cue stands anywhere in the text. */
    public boolean has(Cue cue, String text) {
        return cues.get(cue).isIn(text);
    }

    /** What a wording signals. */
    public enum Cue {
        /** What follows did not happen: 无, 未发生. */
        NOTHING,
        /** What stands before it in the clause did not happen: 为零. */
        NOTHING_BEFORE,
        /** The quantity is a plan or a target. */
        PLAN,
        /** What follows in the sentence is yet to come: 下一步，. */
        AHEAD,
        /** Right before a number: it is a bound that something must keep, 不少于5人. */
        THRESHOLD,
        /** Right before a number: it is a change against another year. */
        COMPARISON,
        /** Around a number, which is written #: it is that of another time, 由#增加到. */
        FORMER,
        /** What follows speaks of the year before: 去年同期. */
        LAST_YEAR,
        /** What follows in the sentence counts from an earlier year on: 八五普法以来. */
        SINCE,
        /** The quantity of the clause is added up over time: 累计. */
        ACCUMULATED,
        /** The clause tells what there is, not what was done in the year: 现有. */
        STOCK,
        /** The clause tells what came to be in the year, not what there is: 新增. */
        ADDED,
        /** The time spoken of lies within the report year, whatever else is said: 今年以来. */
        WITHIN_YEAR,
        /** The clause speaks of parts of the reporting area: 各县市. */
        PART,
        /** What follows in the sentence is of one body within the area: 联处中心共接待. */
        PART_SUBJECT,
        /** Around a number behind 其中: it counts what a place or a body of the area did, not a kind of what was done. */
        PART_BODY,
        /** Between a total and a number, or two parts of it: a body and nothing else, 其中市本级20件、部门30件. */
        BODY,
        /** The clause up to a number: it is of the whole year or area, no part of what stands before it. */
        TOTAL
    }
}
