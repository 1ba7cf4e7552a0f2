package org.yearbook.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yearbook.codebook.Site;
import org.yearbook.codebook.Span;

/** A sentence with its quantities, and the words around each of them. For one thread. */
final class Sentence {
    private static final String CLAUSE_ENDS = "，；：。！？";
    private static final Pattern AND = Pattern.compile("、|以及|和|及(?!以上|时|格)|与");
    private static final Pattern BETWEEN = Pattern.compile("[、，和及与]*");
    /** Between quantities in a list, what the first counts: 42个部门、18个乡镇. */
    private static final Pattern NOUN_IN_LIST = Pattern.compile("[^，；：。、\\d]+[、和及与]");

    /** The same with the noun before the number: 文件53份、合同15份. */
    private static final Pattern LISTED_NOUN = Pattern.compile("[、和及与][^，；：。、\\d]+");

    /** Between two quantities, what the first counts has or does the second: 15个调解委员会有调解员98人, 共受理纠纷98件. */
    private static final Pattern HAS_OR_DOES =
            Pattern.compile("(?:(?<=.)[现共设配拥均都还仅尚]有|(?<=..)(?<![所没国公具持享含])有)(?![效关序限力偿害奖机毒色证争异]|法律顾问)(?=.)"
                    + "|(?<=..)共(?=制定|制发|出台|印发|清理|作出|实施|发放|排查|受理|调解|调处|化解|办理|处理|开展|组织|审查|审核|接待|查处|立案|培训|完成|举办|收到)");

    private static final int NOUN = 8;
    private static final int NOUN_BEFORE = 16;
    private static final String RESPECTIVELY = "分别";
    /** Between 分别 and the numbers where the heads stand before it. */
    private static final Pattern LINK = Pattern.compile("(?:为|是|有|共|达|达到|约|占|仅|高达|举办|举行|开展|组织|召开)*");

    private static final char FIRST_CHINESE = '\u3400';
    private static final char LAST_CHINESE = '\u9FFF';
    private static final String QUOTES = "“”\"‘’'「」";

    private final String text;
    private final List<Quantity> quantities;
    /** Quantities are asked about one after another, and a clause can have hundreds. */
    private Span clause = none();

    private Respective respective;

    /** A sentence without quotation marks and blanks, with its quantities in the order of the text. */
    Sentence(String text, List<Quantity> quantities) {
        this.text = text;
        this.quantities = quantities;
    }

    String text() {
        return text;
    }

    List<Quantity> quantities() {
        return quantities;
    }

    /** The text as the rules want it; two names in quotes side by side are a list. */
    static String plain(String sentence) {
        var plain = new StringBuilder(sentence.length());
        for (int i = 0; i < sentence.length(); i++) {
            char c = sentence.charAt(i);
            if (c >= FIRST_CHINESE && c <= LAST_CHINESE) {
                plain.append(c);
            } else if (c == '”' && i + 1 < sentence.length() && sentence.charAt(i + 1) == '“') {
                plain.append('、');
            } else if (QUOTES.indexOf(c) < 0 && !Character.isWhitespace(c)) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /** The words around the quantity that could name what it measures. */
    Site site(int at) {
        Quantity quantity = quantities.get(at);
        Span clause = clause(at);
        Parallel parallel = parallel(at);
        if (parallel != null && hasObject(parallel)) {
            return new Site(parallel.object(), none(), clause, quantity.unit());
        }
        if (parallel != null && parallel.head() != null) {
            return headSite(parallel, quantity);
        }
        int from = at == 0 ? 0 : quantities.get(at - 1).end();
        return new Site(new Span(from, quantity.start()), after(at, clause), clause, quantity.unit());
    }

    /** One of several in parallel that have one object: 甲镇、乙镇分别调解纠纷186件、241件. */
    record InParallel(String head, String object) {}

    /** Of a quantity; {@code null} if it is not of one of several in parallel. */
    InParallel inParallel(int at) {
        Parallel parallel = parallel(at);
        return parallel != null && parallel.heads().size() > 1 && parallel.head() != null && hasObject(parallel)
                ? new InParallel(text(parallel.head()), text(parallel.object()))
                : null;
    }

    private boolean hasObject(Parallel parallel) {
        return !LINK.matcher(text(parallel.object())).matches();
    }

    private Span after(int at, Span clause) {
        int from = quantities.get(at).end();
        boolean last = at + 1 == quantities.size() || quantities.get(at + 1).start() >= clause.end();
        if (last) {
            return new Span(from, clause.end());
        }
        int to = quantities.get(at + 1).start();
        int comma = text.indexOf('、', from);
        int end = comma >= 0 && comma < to ? comma : to;
        int bracket = text.lastIndexOf('(', to);
        // 审核48份(含合同37份): what the bracket holds is counted there
        boolean inBracket = bracket >= from && text.indexOf(')', bracket) > to;
        return new Span(from, Math.max(from, inBracket ? Math.min(end, bracket) : verb(from, end)));
    }

    /** Where the words end that say what the first of two quantities counts. */
    private int verb(int from, int to) {
        Matcher verb = HAS_OR_DOES.matcher(text).region(from, to);
        return verb.find() ? verb.start() : to;
    }

    /**
     * The last of quantities side by side that share the words behind it: 5村1居达到标准, 42个部门、18个乡镇聘请顾问; the quantity
     * itself if nothing follows it so.
     */
    int lastSideBySide(int at) {
        return last(at, this::isSideBySide);
    }

    private int last(int at, BiPredicate<Quantity, Quantity> goesOn) {
        int last = at;
        while (last + 1 < quantities.size() && goesOn.test(quantities.get(last), quantities.get(last + 1))) {
            last++;
        }
        return last;
    }

    /**
     * The last of quantities, each behind what it counts, that share the words behind them all: 对文件53份、合同15份开展审查; the
     * quantity itself if there are no others.
     */
    int lastListed(int at) {
        return last(at, (quantity, next) -> isList(quantity, LISTED_NOUN, NOUN_BEFORE, next));
    }

    /** The first of the quantities side by side to which this one belongs; the quantity itself if none stands before it so. */
    int firstSideBySide(int at) {
        int first = at;
        while (first > 0 && isSideBySide(quantities.get(first - 1), quantities.get(first))) {
            first--;
        }
        return first;
    }

    private boolean isSideBySide(Quantity quantity, Quantity next) {
        return quantity.end() == next.start() || isList(quantity, NOUN_IN_LIST, NOUN, next);
    }

    private boolean isList(Quantity quantity, Pattern between, int longest, Quantity next) {
        return quantity.unit().equals(next.unit())
                && next.start() - quantity.end() <= longest
                && between.matcher(text.substring(quantity.end(), next.start())).matches();
    }

    /** From comma to comma around the quantity. */
    Span clause(int at) {
        Quantity quantity = quantities.get(at);
        if (clause.start() > quantity.start() || clause.end() < quantity.end()) {
            clause = new Span(lastClauseEnd(text, quantity.start()) + 1, nextClauseEnd(text, quantity.end()));
        }
        return clause;
    }

    String text(Span span) {
        return text.substring(span.start(), span.end());
    }

    private static Span none() {
        return new Span(0, 0);
    }

    /**
     * 行政处罚、行政许可分别办理36件、120件: the site of the head where the object is but a verb; {@code null} if there is none. What
     * other heads say is not said of this one.
     */
    Site headSite(int at) {
        Parallel parallel = parallel(at);
        return parallel == null || parallel.head() == null ? null : headSite(parallel, quantities.get(at));
    }

    private static Site headSite(Parallel parallel, Quantity quantity) {
        return new Site(parallel.head(), none(), parallel.head(), quantity.unit());
    }

    /** Heads and values in parallel, 参考率、优秀率分别为100%、94.5%; {@code null} if the quantity is not of such a list. */
    private Parallel parallel(int at) {
        Span clause = clause(at);
        int respectively = text.indexOf(RESPECTIVELY, clause.start());
        if (respectively < 0 || respectively > quantities.get(at).start()) {
            return null;
        }
        if (respective == null || !respective.clause().equals(clause)) {
            respective = respective(at, clause, respectively);
        }
        if (!respective.parallel()) {
            return null;
        }
        List<Span> heads = respective.heads();
        int values = respective.end() - respective.first();
        Span head =
                heads.size() == 1 ? heads.get(0) : heads.size() == values ? heads.get(at - respective.first()) : null;
        return new Parallel(
                head,
                heads,
                new Span(
                        respectively + RESPECTIVELY.length(),
                        quantities.get(respective.first()).start()));
    }

    private Respective respective(int at, Span clause, int respectively) {
        int first = at;
        while (first > 0 && quantities.get(first - 1).start() > respectively) {
            first--;
        }
        int end = at + 1;
        while (end < quantities.size() && quantities.get(end).end() <= clause.end()) {
            end++;
        }
        return new Respective(clause, first, end, areParallel(first, end), items(clause.start(), respectively));
    }

    /** The heads before 分别 in a clause, and the quantities behind it, from the first up to the end. */
    private record Respective(Span clause, int first, int end, boolean parallel, List<Span> heads) {}

    /**
     * A value of a list in parallel.
     *
     * @param head its own, {@code null} where there are not as many heads as values
     * @param heads all of them
     */
    private record Parallel(Span head, List<Span> heads, Span object) {}

    /** The head of a quantity in a list of values in parallel, and the last head of the list. */
    record Heads(String own, String last) {}

    /** Of a quantity in a list of values in parallel with as many heads, if its own is not the last; else {@code null}. */
    Heads heads(int at) {
        Parallel parallel = parallel(at);
        if (parallel == null || parallel.head() == null) {
            return null;
        }
        Span last = parallel.heads().get(parallel.heads().size() - 1);
        return parallel.head().equals(last) ? null : new Heads(text(parallel.head()), text(last));
    }

    /** Whether nothing but commas stands between these quantities; 分别办理处罚36件、许可120件 has words for each. */
    private boolean areParallel(int first, int end) {
        for (int i = first + 1; i < end; i++) {
            Span between =
                    new Span(quantities.get(i - 1).end(), quantities.get(i).start());
            if (!BETWEEN.matcher(text(between)).matches()) {
                return false;
            }
        }
        return true;
    }

    /** The items of a list such as 来信、来访和网上信访. */
    private List<Span> items(int from, int to) {
        var items = new ArrayList<Span>();
        Matcher and = AND.matcher(text).region(from, to);
        int start = from;
        while (and.find()) {
            items.add(new Span(start, and.start()));
            start = and.end();
        }
        items.add(new Span(start, to));
        return items;
    }

    /** The heads before the last in a clause that share one rate: 报备率、及时率均达100%. */
    List<Span> sharedRates(Span before) {
        int start = Math.max(before.start(), lastClauseEnd(text, before.end()) + 1);
        var heads = new ArrayList<Span>();
        Matcher and = AND.matcher(text).region(start, before.end());
        while (and.find()) {
            if (and.start() > start && text.charAt(and.start() - 1) == '率') {
                heads.add(new Span(start, and.start()));
            }
        }
        return heads;
    }

    static List<String> listed(String text) {
        return List.of(AND.split(text));
    }

    static int lastClauseEnd(String text, int before) {
        for (int i = before - 1; i >= 0; i--) {
            if (CLAUSE_ENDS.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    static int nextClauseEnd(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (CLAUSE_ENDS.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return text.length();
    }
}
