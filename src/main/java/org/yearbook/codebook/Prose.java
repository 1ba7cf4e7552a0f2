package org.yearbook.codebook;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How reports are worded, apart from indicators: which headings open parts without results, which numbers are none, and
 * cues for nothing, period and scope. From {@code sections.csv}, {@code not-quantities.csv}, {@code page-furniture.csv} and
 * {@code cues.csv}.
 */
public final class Prose {
    /** A longer line is a paragraph, whatever words it has. */
    private static final int LONGEST_FURNITURE = 120;

    private final Pattern sectionsWithoutResults;
    private final Pattern notQuantities;
    private final Pattern furniture;
    private final Map<Cue, Pattern> cues;

    Prose(List<String> sections, List<String> notQuantities, List<String> furniture, Map<Cue, List<String>> cues) {
        sectionsWithoutResults = anyOf(sections);
        this.notQuantities = anyOf(notQuantities);
        this.furniture = anyOf(furniture);
        this.cues = new EnumMap<>(Cue.class);
        for (Cue cue : Cue.values()) {
            this.cues.put(cue, anyOf(cues.getOrDefault(cue, List.of())));
        }
    }

    private static Pattern anyOf(List<String> patterns) {
        return Pattern.compile(patterns.isEmpty() ? "(?!)" : "(?:" + String.join(")|(?:", patterns) + ")");
    }

    /** Whether a heading opens a part that states no results of the year: shortcomings, plans. */
    public boolean opensPartWithoutResults(String heading) {
        return sectionsWithoutResults.matcher(heading).find();
    }

    /** Whether a line belongs to the page and not to the report: header table, navigation, counters, footer. */
    public boolean isFurniture(String line) {
        return line.length() <= LONGEST_FURNITURE && furniture.matcher(line).find();
    }

    /** The stretches whose numbers are no quantities: dates, names of plans, ordinals, hotlines. */
    public Matcher notQuantities(String text) {
        return notQuantities.matcher(text);
    }

    /** The places where a cue stands in the text. */
    public Matcher cue(Cue cue, String text) {
        return cues.get(cue).matcher(text);
    }

    /** Whether a cue stands anywhere in the text. */
    public boolean has(Cue cue, String text) {
        return cue(cue, text).find();
    }

    /** What a wording signals. */
    public enum Cue {
        /** What follows did not happen: 无, 未发生. */
        NOTHING,
        /** What stands before it in the clause did not happen: 为零. */
        NOTHING_BEFORE,
        /** The quantity is a plan or a target. */
        PLAN,
        /** Right before a number: it is a bound that something must keep, 不少于5人. */
        THRESHOLD,
        /** Right before a number: it is a change against another year. */
        COMPARISON,
        /** What follows in the sentence counts from an earlier year on: 八五普法以来. */
        SINCE,
        /** The quantity of the clause is added up over time: 累计. */
        ACCUMULATED,
        /** The time spoken of lies within the report year, whatever else is said: 今年以来. */
        WITHIN_YEAR,
        /** The clause speaks of parts of the reporting area: 各县市. */
        PART,
        /** What follows in the sentence is of one body within the area: 联处中心共接待. */
        PART_SUBJECT
    }
}
