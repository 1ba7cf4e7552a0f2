package org.yearbook.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yearbook.codebook.PatternSet;

/** Finds the title, the header table's cells and the signature of a report, and its year and date of publication. */
final class HeadReader {
    private static final int TOP = 15;
    private static final int BOTTOM = 8;
    private static final int TITLE_LENGTH = 60;
    private static final int SIGNATURE_LENGTH = 40;
    private static final int LOOKED_AT = 6;

    private static final Pattern TITLE = Pattern.compile("法治|依法|(?:报告|情况|公报|总结|汇报|公告|公示)(?:\\(.*\\))?$");
    private static final Pattern TOPIC = Pattern.compile("法治|依法");
    private static final Pattern NAVIGATION = Pattern.compile(">|首页|当前位置|所在位置|专题专栏");
    private static final Pattern NUMBERED = Pattern.compile("^(?:[一二三四五六七八九十]+、|\\([一二三四五六七八九十]+\\))");
    private static final String DIGITS = "(20\\d\\d|二[〇○零][一二三四五六七八九〇○零]{2})";
    private static final PatternSet YEAR = set("(?:^|(?<![\\d-—])(?=[2二])(?!....年以来))" + DIGITS + "年(?!\\d)(?:度)?");
    private static final PatternSet YEAR_OF_REPORT =
            set(DIGITS + "年(?:度)?(?:[^，。；]{0,40})(?:报告|汇报|总结|通报|情况|公布|公告|公开)如下");
    private static final PatternSet BARE_YEAR = set("(?<![\\d-—])(20\\d\\d)(?![\\d-—]|\\.\\d)");
    private static final Pattern BOOK_TITLE = Pattern.compile("《[^》]*》|〔[^〕]*〕");
    private static final Pattern DATE =
            Pattern.compile("20\\d\\d(?:-\\d{1,2}-\\d{1,2}|年\\d{1,2}月\\d{1,2}日|/\\d{1,2}/\\d{1,2})");
    private static final Pattern YEAR_AND_MONTH = Pattern.compile("(20\\d\\d)[-年/](\\d{1,2})");
    /** The month from which on a report is of the year in which it is published. */
    private static final int LAST_WEEKS = 11;

    private static final PatternSet PUBLISHED =
            set("(?:发布|公开|发文|成文|生成|印发)(?:日期|时间)[：:|\\s\\]]*(" + DATE.pattern() + ")");
    private static final PatternSet ISSUER =
            set("(?:发布机构|发文机关|公开主体|发布单位|信息来源|来源|索取机构|公开机构)[：:|\\s\\]]*([\\u3400-\\u9FFF]{3,30})");
    private static final Pattern SIGNATURE = Pattern.compile("(?:政府|委员会|管委会|办事处|办公室|局|厅|中心|委|党组|党工委|支队|大队)$");

    private final List<String> paragraphs;
    private final List<String> titles;

    HeadReader(ReportText text) {
        paragraphs = text.paragraphs();
        titles = findTitles();
    }

    private static PatternSet set(String pattern) {
        return new PatternSet(List.of(pattern));
    }

    private List<String> top() {
        return paragraphs.subList(0, Math.min(TOP, paragraphs.size()));
    }

    private List<String> bottom() {
        return paragraphs.subList(Math.max(0, paragraphs.size() - BOTTOM), paragraphs.size());
    }

    /**
     * Short lines at the top that name the report, those that say what it is about first. What stands right above such a
     * line is part of it: a title may stand on two lines, with the issuer on the first.
     */
    List<String> titles() {
        return titles;
    }

    private List<String> findTitles() {
        var titles = new ArrayList<String>();
        var above = new ArrayList<String>();
        for (String line : top()) {
            if (isShort(line) && TITLE.matcher(line).find()) {
                titles.add(line);
                titles.addAll(above);
            }
            if (isShort(line) && SIGNATURE.matcher(line).find()) {
                above.add(line);
            } else {
                above.clear();
            }
        }
        titles.sort(Comparator.comparing(title -> !TOPIC.matcher(title).find()));
        return titles;
    }

    private static boolean isShort(String line) {
        return line.length() <= TITLE_LENGTH
                && line.indexOf('。') < 0
                && line.indexOf('|') < 0
                && !NAVIGATION.matcher(line).find()
                && !NUMBERED.matcher(line).find();
    }

    /** Whose signature stands at the end. */
    List<String> signatures() {
        return bottom().stream()
                .filter(line -> line.length() <= SIGNATURE_LENGTH
                        && SIGNATURE.matcher(line).find())
                .toList();
    }

    /** Who published the report, by the header table and the site's name. */
    List<String> publishers() {
        var publishers = new ArrayList<String>();
        for (String line : top()) {
            PatternSet.Finder issuer = ISSUER.in(line);
            while (issuer.find()) {
                publishers.add(issuer.group(1));
            }
            if (isShort(line) && SIGNATURE.matcher(line).find()) {
                publishers.add(line);
            }
        }
        return publishers;
    }

    /** What staff would look at too: title, publisher, signature, file name. */
    List<String> lookedAt(String fileName) {
        return Stream.of(titles(), publishers(), signatures(), List.of(fileName))
                .flatMap(List::stream)
                .distinct()
                .limit(LOOKED_AT)
                .toList();
    }

    /** The report year: of the title, of the sentence that announces the report, of the first sentences, of the file's name. */
    OptionalInt year(String fileName) {
        List<String> prose =
                top().stream().filter(line -> line.indexOf('|') < 0).toList();
        List<String> announcements =
                top().stream().filter(line -> line.contains("如下")).toList();
        return Stream.of(
                        first(YEAR, titles),
                        first(BARE_YEAR, titles),
                        first(YEAR_OF_REPORT, announcements),
                        first(YEAR, prose),
                        first(BARE_YEAR, List.of(fileName)))
                .filter(OptionalInt::isPresent)
                .findFirst()
                .orElseGet(this::beforePublication);
    }

    /** A report that names no year is published at the beginning of the year after, or in the last weeks of its own. */
    private OptionalInt beforePublication() {
        return published()
                .map(YEAR_AND_MONTH::matcher)
                .filter(Matcher::find)
                .map(date -> OptionalInt.of(
                        Integer.parseInt(date.group(1)) - (Integer.parseInt(date.group(2)) >= LAST_WEEKS ? 0 : 1)))
                .orElse(OptionalInt.empty());
    }

    private static OptionalInt first(PatternSet pattern, List<String> lines) {
        for (String line : lines) {
            boolean cites = line.indexOf('《') >= 0 || line.indexOf('〔') >= 0;
            PatternSet.Finder year = pattern.in(cites ? BOOK_TITLE.matcher(line).replaceAll("") : line);
            if (year.find()) {
                return OptionalInt.of(number(year.group(1)));
            }
        }
        return OptionalInt.empty();
    }

    private static int number(String digits) {
        int number = 0;
        for (char c : digits.toCharArray()) {
            int digit = c <= '9' ? c - '0' : Math.max(0, "零一二三四五六七八九".indexOf(c));
            number = number * 10 + digit;
        }
        return number;
    }

    /** The date of publication of the header table, else the date of the signature. */
    Optional<String> published() {
        for (String line : top()) {
            PatternSet.Finder published = PUBLISHED.in(line);
            if (published.find()) {
                return Optional.of(published.group(1));
            }
        }
        for (String line : bottom()) {
            Matcher date = DATE.matcher(line);
            if (line.length() <= SIGNATURE_LENGTH && date.lookingAt()) {
                return Optional.of(date.group());
            }
        }
        return Optional.empty();
    }
}
