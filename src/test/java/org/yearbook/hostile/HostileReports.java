package org.yearbook.hostile;

import static org.yearbook.hostile.Bytes.fill;
import static org.yearbook.hostile.Bytes.noise;
import static org.yearbook.hostile.Bytes.of;
import static org.yearbook.hostile.Bytes.once;
import static org.yearbook.hostile.Bytes.text;
import static org.yearbook.hostile.Bytes.times;
import static org.yearbook.hostile.Trick.read;
import static org.yearbook.hostile.Trick.refused;
import static org.yearbook.hostile.Trick.rows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Hostile reports: plain text, web pages, and files that are no reports at all. */
final class HostileReports {
    static final String TITLE = "龙陵县2022年法治政府建设情况报告";
    static final String GOOD = "全年共排查矛盾纠纷12件。";
    private static final String FIGURES = "yearbook\\.limit\\.figures";
    private static final String TEXT = "yearbook\\.limit\\.text";

    private final Sizes sizes;

    HostileReports(Sizes sizes) {
        this.sizes = sizes;
    }

    /** A report with a good sentence, and behind it as much of this as a report may have. */
    private Trick endless(String name, String piece) {
        return rows(
                "reports/txt-endless-" + name + ".txt",
                Trick.ANY,
                Trick.ANY,
                null,
                of(once(TITLE + "\n" + GOOD + "\n"), fill(piece, sizes.text())));
    }

    /** The same in the first line, where the title is looked for. */
    private Trick endlessTitle(String name, String piece) {
        return rows(
                "reports/txt-title-" + name + ".txt",
                Trick.ANY,
                Trick.ANY,
                null,
                of(fill(piece, sizes.text()), once(TITLE + GOOD)));
    }

    List<Trick> plain() {
        return List.of(
                refused("reports/txt-empty.txt", "empty", of()),
                refused("reports/txt-blank.txt", "empty", of(fill(" \n", 10_000))),
                refused("reports/txt-mark-alone.txt", "empty", Bytes.bytes(new byte[] {
                    (byte) 0xEF, (byte) 0xBB, (byte) 0xBF
                })),
                refused("reports/txt-noise.txt", "no text", noise(20_000, 4)),
                refused("reports/txt-zeros.txt", "no text|empty", of(fill("\0", 20_000))),
                refused("reports/txt-too-long.txt", TEXT, of(once(TITLE + "\n"), fill(GOOD, sizes.longText()))),
                refused("reports/txt-too-long-line.txt", TEXT, of(once(TITLE), fill("件", sizes.longText()))),
                refused("reports/txt-digits-too-long.txt", TEXT, of(once(TITLE + "\n"), fill("9", sizes.longText()))),
                refused("reports/txt-no-region.txt", "no region", text("2022年法治政府建设情况报告", GOOD)),
                refused("reports/txt-no-year.txt", "no report year", text("龙陵县法治政府建设情况报告", GOOD)),
                refused("reports/txt-far-year.txt", "no report year", text("龙陵县99999年法治政府建设情况报告", GOOD)),
                refused("reports/txt-no-figure.txt", "no figure", text(TITLE, "法治政府建设深入推进。")),
                read("reports/txt-one-line.txt", 1, text(TITLE + "。" + GOOD)),
                read("reports/txt-zero-character.txt", 1, text(TITLE, "排\0查。", GOOD, "法治政府建设深入推进。".repeat(20))),
                read("reports/txt-bidi.txt", 1, text(TITLE, "\u202E。件21纷纠\u202C。", GOOD)),
                read("reports/txt-utf16.txt", 1, Bytes.bytes((TITLE + "\n" + GOOD).getBytes(StandardCharsets.UTF_16))),
                rows("reports/txt-surrogates.txt", 1, 0, null, Bytes.bytes(broken())),
                read("reports/txt-formula.txt", 1, text(TITLE, "=cmd|' /C calc'!A0，" + GOOD)),
                refused(
                        "reports/txt-figures.txt",
                        FIGURES,
                        of(once(TITLE + "\n"), times("排查矛盾纠纷12件，", sizes.text() / 25))),
                refused(
                        "reports/txt-figures-of-another-year.txt",
                        FIGURES,
                        of(once(TITLE + "\n去年分别"), times("1件", sizes.text() / 25))),
                endless("digits", "9"),
                endless("numbers", "12件，"),
                endless("commas", ","),
                endless("chinese-commas", "，"),
                endless("brackets", "("),
                endless("closed-brackets", "(a)"),
                endless("quotes", "“"),
                endless("bars", "1 | "),
                endless("blanks", " "),
                endless("words", "矛盾纠纷"),
                endless("units", "万亿"),
                endless("groups", "1,234,"),
                endless("years", "2022年"),
                endless("percent", "百分之"),
                endless("dates", "2022年12月31日"),
                endless("ordinals", "一、"),
                endless("stops", "。"),
                endless("points", "1."),
                endless("plans", "下一步，"),
                endless("regions", "云南省保山市龙陵县"),
                endless("lines", "一\n"),
                endless("headings", "一、工作情况\n"),
                endlessTitle("digits", "9"),
                endlessTitle("regions", "龙陵县"),
                endlessTitle("years", "2022年"),
                endlessTitle("brackets", "〔"),
                endlessTitle("blanks", "　"),
                endlessTitle("lines", "县\n"));
    }

    private static byte[] broken() {
        byte[] good = (TITLE + "\n" + GOOD + GOOD.replace("12件", "若干件").repeat(5)).getBytes(StandardCharsets.UTF_8);
        byte[] bytes = Arrays.copyOf(good, good.length + 6);
        System.arraycopy(
                new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80, (byte) 0xC0, (byte) 0xAF, '\n'},
                0,
                bytes,
                good.length,
                6);
        return bytes;
    }

    private Trick page(String name, Bytes.Part... body) {
        Bytes.Part[] parts = new Bytes.Part[body.length + 1];
        parts[0] = once("<html><head><title>" + TITLE + "</title></head><body><p>" + GOOD + "</p>");
        System.arraycopy(body, 0, parts, 1, body.length);
        return rows("reports/html-" + name + ".html", Trick.ANY, Trick.ANY, null, of(parts));
    }

    List<Trick> pages() {
        int many = sizes.many();
        int text = sizes.text();
        return List.of(
                refused("reports/html-empty.html", "empty", of()),
                refused("reports/html-no-text.html", "empty", text("<html><body><img src=x></body></html>")),
                refused("reports/html-too-long.html", TEXT, of(once(TITLE), fill("<p>x</p>", sizes.longText()))),
                page("deep", times("<div>", sizes.depth()), once(GOOD)),
                page("deep-lists", times("<ul><li>", many / 2), once("发布机构" + GOOD)),
                page("deep-tables", times("<table><tr><td>", many / 2), once(GOOD)),
                page("deep-fonts", times("<b><i><u>", many / 3), once(GOOD)),
                page("deep-links", times("<a href=x><p>", many / 2), once(GOOD)),
                page("siblings", times("<td><p>发布日期</p></td>", many / 2)),
                page("cells", once("<table>"), times("<tr><td>成文日期<td>1</tr>", many / 2)),
                page("headings", times("<h1>x</h1>", many)),
                page("links", times("<a>。</a>", many)),
                page("open-tags", fill("<", text)),
                page("entities", fill("&#x110000;&#0;&amp", text)),
                page("comment", once("<!--"), fill("-", text)),
                page("script", once("<script>"), fill("</scrip", text)),
                page("attribute", once("<p class=\""), fill("nav ", text)),
                page("attributes", once("<p "), times("a b=c ", many)),
                page("forms", times("<form><select><option><frameset>", many / 4)),
                page("laughs", once("<!DOCTYPE html [<!ENTITY a \"&b;&b;\"><!ENTITY b \"ha\">]>&a;")),
                page("svg", times("<svg><math><desc>", many / 4), once(GOOD)),
                page("templates", times("<template>", many / 2), once(GOOD)));
    }

    List<Trick> otherTypes() {
        return List.of(
                refused("reports/other.doc", "save it as .docx", text("x")),
                refused("reports/other.wps", "save it as .docx", text("x")),
                refused("reports/other.rtf", "save it as .docx", text("x")),
                refused("reports/other.ofd", "export it", text("x")),
                refused("reports/other.jpg", "picture", text("x")),
                refused("reports/other.zip", "unpack it", text("x")),
                refused("reports/other.csv", "belong into records/", text("x")),
                refused("reports/other", "not read", text("x")),
                refused("reports/other." + "x".repeat(200), "not read", text("x")),
                refused("records/other.xls", "save it as .xlsx", text("x")),
                refused("records/other.et", "save it as .xlsx", text("x")),
                refused("records/other.txt", "belong into reports/", text("x")),
                refused("records/other.json", "not read", text("{}")));
    }
}
