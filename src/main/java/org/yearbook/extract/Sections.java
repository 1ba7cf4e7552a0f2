package org.yearbook.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yearbook.codebook.Prose;

/**
 * Follows the headings of a report: which one a paragraph stands under, and whether it is in a part that states no
 * results of the year, such as shortcomings or next year's plans.
 */
final class Sections {
    private static final Pattern HEADING = Pattern.compile(
            "^(?:(?<first>[一二三四五六七八九十]+)、|\\((?<second>[一二三四五六七八九十]+)\\)、?|(?<third>\\d{1,2})[.、．](?!\\d))");
    /** A year; not the beginning of a date, which says when and not about what. */
    private static final Pattern YEAR = Pattern.compile("20\\d\\d(?=年(?!\\d))");

    private static final Pattern OPENING = Pattern.compile("^[^，。；：]{1,16}");
    /** An unnumbered line of up to this length without a full stop is a heading too. */
    private static final int UNNUMBERED = 30;

    private static final int DEEPEST = 3;

    private final Prose prose;
    private final int year;
    /** Depth of the heading that opened the part without results; none is deeper than {@link #DEEPEST}. */
    private int skipping = DEEPEST + 1;

    private String heading = "";

    Sections(Prose prose, int year) {
        this.prose = prose;
        this.year = year;
    }

    /** Takes the next paragraph; returns whether it states results. */
    boolean enter(String paragraph) {
        Matcher numbered = HEADING.matcher(paragraph);
        boolean isNumbered = numbered.find();
        if (isNumbered || paragraph.length() <= UNNUMBERED && paragraph.indexOf('。') < 0) {
            int depth = !isNumbered || numbered.group("first") != null ? 1 : numbered.group("second") != null ? 2 : 3;
            heading = headingOf(paragraph);
            boolean results = statesResults(heading);
            if (!results && depth < skipping) {
                skipping = depth;
            } else if (results && depth <= skipping && (isNumbered || skipping > DEEPEST)) {
                skipping = DEEPEST + 1;
            }
        }
        return skipping > DEEPEST && statesResults(opening(paragraph));
    }

    /** Under no heading of their own, plans and shortcomings open with words such as 下一步 or 2025年. */
    private static String opening(String paragraph) {
        Matcher opening = OPENING.matcher(paragraph);
        return opening.find() ? opening.group() : "";
    }

    private boolean statesResults(String words) {
        return !prose.opensPartWithoutResults(words) && !namesLaterYear(words);
    }

    /** The heading that the paragraph stands under. */
    String heading() {
        return heading;
    }

    private static String headingOf(String paragraph) {
        int end = paragraph.indexOf('。');
        return end < 0 ? paragraph : paragraph.substring(0, end);
    }

    /** 2022年工作总结和2023年工作计划 is a title over both. */
    private boolean namesLaterYear(String text) {
        boolean later = false;
        Matcher mentioned = YEAR.matcher(text.substring(0, Math.min(text.length(), UNNUMBERED)));
        while (mentioned.find()) {
            int named = Integer.parseInt(mentioned.group());
            if (named == year) {
                return false;
            }
            later |= named > year;
        }
        return later;
    }
}
