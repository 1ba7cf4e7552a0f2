package org.yearbook.source;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * The main text of a web page: the smallest element that holds most of the page's full stops outside of links, after the
 * title, date and issuer that Chinese government pages state in their head (GB/T 38961 metadata).
 */
final class HtmlText {
    private static final String FURNITURE = "script, style, noscript, iframe, nav, footer, button, select, svg";
    private static final String NAMES =
            "(?i)(?:^|[-_ ])(?:nav|navbar|menu|foot|footer|crumbs?|breadcrumb|share|copyright|sidebar|friendlinks?|toolbar)(?:$|[-_ \\d])";
    private static final String BY_NAME = "div[class~=" + NAMES + "], div[id~=" + NAMES + "], ul[class~=" + NAMES + "]";
    private static final Set<String> INLINE =
            Set.of("a", "b", "strong", "em", "i", "u", "span", "font", "sup", "sub", "small", "label", "o:p", "st1");
    /** Share of the full stops that the main text must hold. */
    private static final double MOST = 0.6;
    /** Pages are not nested as deep; what is deeper is taken as if it were less so. */
    private static final int DEEPEST = 200;
    /** A row of the header table has a few cells; a row with more elements lays out the page. */
    private static final int LARGEST_ROW = 50;

    private static final Pattern LABEL = Pattern.compile("发布机构|发布日期|成文日期");

    private final StringBuilder text = new StringBuilder();
    /** Full stops outside of links, of each element that has any. */
    private final Map<Element, Long> stops = new IdentityHashMap<>();

    private HtmlText() {}

    static String of(String html) throws RefusedFileException {
        try {
            return read(html);
        } catch (RuntimeException | StackOverflowError e) {
            // whatever a broken page makes the library throw, it costs this page alone
            throw new RefusedFileException("文件不是可读的网页", "the file is no readable web page");
        }
    }

    private static String read(String html) {
        Document page = Jsoup.parse(html, Parser.htmlParser().setMaxDepth(DEEPEST));
        page.select(FURNITURE).remove();
        page.select(BY_NAME).remove();
        var text = new HtmlText();
        text.weigh(page.body());
        Element main = text.main(page.body());
        text.head(page, main);
        text.append(main);
        return text.text.toString();
    }

    private long weigh(Element element) {
        long all = 0;
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode words) {
                all += count(words.getWholeText());
            } else if (node instanceof Element child && !child.normalName().equals("a")) {
                all += weigh(child);
            }
        }
        if (all > 0) {
            stops.put(element, all);
        }
        return all;
    }

    private Element main(Element body) {
        Element main = body;
        for (Optional<Element> next = Optional.of(body); next.isPresent(); next = heaviest(main)) {
            main = next.get();
        }
        return main;
    }

    private Optional<Element> heaviest(Element element) {
        double all = stops(element);
        return element.children().stream()
                .filter(child -> all > 0 && !isParagraph(child) && stops(child) >= all * MOST)
                .findFirst();
    }

    private long stops(Element element) {
        return stops.getOrDefault(element, 0L);
    }

    private static boolean isParagraph(Element element) {
        return element.normalName().equals("p") || INLINE.contains(element.normalName());
    }

    private static long count(String text) {
        return text.chars().filter(c -> c == '。' || c == '；').count();
    }

    private void head(Document page, Element main) {
        String title = meta(page, "ArticleTitle");
        line(title.isEmpty() ? page.title() : title);
        page.select("h1, h2").stream()
                .filter(heading -> !isWithin(heading, main))
                .forEach(heading -> line(heading.text()));
        String date = meta(page, "PubDate");
        line(date.isEmpty() ? "" : "发布日期：" + date);
        String source = meta(page, "ContentSource");
        line(source.isEmpty() ? "" : "信息来源：" + source);
        page.select("tr, li").stream()
                .filter(row -> !isWithin(row, main) && row.getAllElements().size() <= LARGEST_ROW)
                .map(Element::text)
                .filter(row -> LABEL.matcher(row).find())
                .forEach(this::line);
    }

    private static boolean isWithin(Element element, Element main) {
        for (Element above = element; above != null; above = above.parent()) {
            if (above == main) {
                return true;
            }
        }
        return false;
    }

    private static String meta(Document page, String name) {
        Element meta = page.selectFirst("meta[name=" + name + "]");
        return meta == null ? "" : meta.attr("content");
    }

    private void line(String line) {
        if (!line.isBlank()) {
            text.append(line.strip()).append('\n');
        }
    }

    private void append(Node node) {
        if (node instanceof TextNode words) {
            text.append(words.text());
        } else if (node instanceof Element element) {
            String name = element.normalName();
            boolean cell = name.equals("td") || name.equals("th");
            // a lone paragraph in a table cell does not end the row
            boolean alone = element.previousElementSibling() == null
                    && element.nextElementSibling() == null
                    && element.closest("td, th") != null;
            boolean block = !INLINE.contains(name) && !cell && !alone;
            if (block) {
                text.append('\n');
            }
            element.childNodes().forEach(this::append);
            if (cell && element.nextElementSibling() != null) {
                text.append(" | ");
            } else if (block) {
                text.append('\n');
            }
        }
    }
}
