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

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Hostile CSV and JSONL files. */
final class HostileRecords {
    private static final String HEADER = "source,region,year,indicator,value,unit,evidence\n";
    private static final String GOOD = "s,530523,2022,DIS02,8,件,x\n";
    private static final String LONG = "yearbook\\.limit\\.record";

    private final Sizes sizes;

    HostileRecords(Sizes sizes) {
        this.sizes = sizes;
    }

    private static Trick.Making table(String... rows) {
        return of(once(HEADER), once(String.join("", rows)));
    }

    private static Trick.Making encoded(Charset charset, String... parts) {
        return Bytes.bytes(String.join("", parts).getBytes(charset));
    }

    /** A row with this value in this field, the others good. */
    private static String row(String value, int field) {
        String[] cells = {"s", "530523", "2022", "DIS02", "8", "件", "x"};
        cells[field] = value;
        return String.join(",", cells) + "\n";
    }

    List<Trick> csv() {
        return List.of(
                refused("records/csv-empty.csv", "empty", of()),
                refused("records/csv-line-breaks.csv", "missing", of(fill("\n", sizes.line()))),
                read("records/csv-header-alone.csv", 0, table()),
                read("records/csv-one-cell.csv", sizes.many(), of(once(HEADER), times(GOOD, sizes.many()))),
                refused(
                        "records/csv-columns.csv",
                        "yearbook\\.limit\\.(columns|record)",
                        of(times("c,", sizes.columns()), once("\n"), once(GOOD))),
                rows(
                        "records/csv-wide-row.csv",
                        1,
                        1,
                        LONG + "|fields",
                        table("x,".repeat(sizes.columns()) + "\n", GOOD)),
                rows(
                        "records/csv-long-line.csv",
                        2,
                        1,
                        LONG,
                        of(once(HEADER + GOOD), fill("x", sizes.line()), once("\n" + GOOD))),
                refused("records/csv-one-line.csv", LONG, of(fill("x,", sizes.line()))),
                refused(
                        "records/csv-header-never-closed.csv",
                        "missing",
                        of(once("\"source"), fill("x\n", sizes.line()))),
                rows(
                        "records/csv-quote-never-closed.csv",
                        1,
                        Trick.ANY,
                        "quote|fields",
                        of(once(HEADER + "s,\"530523"), fill("x,\n", 9_000), once("\n" + GOOD))),
                rows(
                        "records/csv-quotes-open.csv",
                        1,
                        sizes.many() + 1,
                        "quote|fields",
                        of(once(HEADER), times("\"x\",\"y\n", sizes.many()), once("\"x\n"), once(GOOD))),
                rows(
                        "records/csv-long-quoted-field.csv",
                        1,
                        Trick.ANY,
                        "quote|fields|" + LONG,
                        of(
                                once(HEADER + "s,\""),
                                fill("x".repeat(200) + "\n", sizes.line() / 20),
                                once("\"\n" + GOOD))),
                rows("records/csv-zero-character.csv", 1, 1, "zero character", table(row("x\0y", 6), GOOD)),
                refused("records/csv-zero-header.csv", "no text", text("source\0,region,year,indicator,value", GOOD)),
                refused("records/csv-zeros.csv", "no text|missing|" + LONG, of(fill("\0", sizes.line()))),
                refused("records/csv-noise.csv", "no text|missing", noise(20_000, 1)),
                refused("records/csv-two-marks.csv", "missing", text("\uFEFF\uFEFF" + HEADER + GOOD)),
                read("records/csv-mark.csv", 1, text("\uFEFF" + HEADER + GOOD)),
                read("records/csv-utf16le.csv", 1, encoded(StandardCharsets.UTF_16LE, "\uFEFF", HEADER, GOOD)),
                read("records/csv-utf16be.csv", 1, encoded(StandardCharsets.UTF_16BE, "\uFEFF", HEADER, GOOD)),
                refused(
                        "records/csv-utf32.csv",
                        "no text|missing",
                        encoded(Charset.forName("UTF-32LE"), "\uFEFF", HEADER, GOOD)),
                rows(
                        "records/csv-overlong.csv",
                        1,
                        1,
                        "gazetteer|无此|不在",
                        encoded(
                                StandardCharsets.ISO_8859_1,
                                "source,region,year,indicator,value\ns,\u00C0\u00AF530523,2022,DIS02,8\ns,530523,2022,DIS02,8\n")),
                read(
                        "records/csv-surrogate.csv",
                        1,
                        encoded(
                                StandardCharsets.ISO_8859_1,
                                "source,region,year,indicator,value,evidence\ns,530523,2022,DIS02,8,\u00ED\u00A0\u0080\n")),
                rows(
                        "records/csv-two-encodings.csv",
                        1,
                        1,
                        null,
                        Bytes.bytes(both(HEADER + row("楚雄州", 1), row("楚雄州", 1)))),
                read("records/csv-bidi.csv", 1, table(row("\u202Egnp.exe", 6))),
                read(
                        "records/csv-formulas.csv",
                        6,
                        table(
                                row("=cmd|' /C calc'!A0", 0),
                                row("+1+cmd", 6),
                                row("-2+3", 6),
                                row("@SUM(A1)", 6),
                                row("\"\t=1\"", 0),
                                row("＝1+1", 6))),
                rows(
                        "records/csv-formula-values.csv",
                        0,
                        2,
                        "figure|数值",
                        table(row("=1+1", 4), row("=HYPERLINK(A1)", 4))),
                rows("records/csv-long-region.csv", 1, 1, LONG, table(row("县".repeat(1_000_000), 1), GOOD)),
                rows("records/csv-rather-long-region.csv", 0, 1, "gazetteer", table(row("县".repeat(9_000), 1))),
                rows("records/csv-long-indicator.csv", 0, 0, null, table(row("件".repeat(9_000), 3))),
                rows("records/csv-long-unit.csv", 0, 1, "unit|单位", table(row("件".repeat(9_000), 5))),
                rows("records/csv-long-number.csv", 0, 1, "figure", table(row("9".repeat(9_900), 4))),
                rows(
                        "records/csv-exponents.csv",
                        0,
                        4,
                        "figure|number",
                        table(row("1e999999999", 4), row("1E-999999999", 4), row("0x1F", 4), row("2^64", 4))),
                rows(
                        "records/csv-no-numbers.csv",
                        0,
                        5,
                        "figure|number",
                        table(row("NaN", 4), row("Infinity", 4), row("∞", 4), row("٤٦", 4), row("--5", 4))),
                rows("records/csv-spoken-without-end.csv", 0, 1, "figure", table(row("亿".repeat(5_000), 4))),
                rows("records/csv-negative.csv", 0, 2, "range|范围", table(row("-5", 4), row("负五", 4))),
                rows(
                        "records/csv-years.csv",
                        0,
                        5,
                        "year",
                        table(row("99999", 2), row("0", 2), row("-2022", 2), row("2022.5", 2), row("2147483648", 2))),
                read(
                        "records/csv-dates.csv",
                        4,
                        of(
                                once("source,region,year,indicator,value,published\n"),
                                once("s,530523,2022,DIS02,8,9999-99-99\ns,530523,2022,DIS02,8,2023-02-30\n"),
                                once("s,530523,2022,DIS02,8,0000\ns,530523,2022,DIS02,8,99999999999-1-1\n"))),
                read(
                        "records/csv-columns-twice.csv",
                        1,
                        text("source,source,region,region,year,indicator,value", "s,t,530523,5305,2022,DIS02,8")),
                read("records/csv-carriage-returns.csv", 2, text((HEADER + GOOD + GOOD).replace('\n', '\r'))),
                refused("records/csv-semicolons.csv", "missing", text((HEADER + GOOD).replace(',', ';'))),
                refused("records/csv-tabs.csv", "missing", text((HEADER + GOOD).replace(',', '\t'))),
                refused("records/csv-page.csv", "missing", text("<html><body>404</body></html>")),
                refused("records/csv-archive.csv", "no text|missing", Bytes.bytes(new byte[] {'P', 'K', 3, 4, 0, 0, 1
                })),
                rows("records/csv-hidden-characters.csv", 0, 1, "gazetteer", table(row("龙\u200B陵\u2060县", 1))));
    }

    private static byte[] both(String utf8, String gb18030) {
        byte[] one = utf8.getBytes(StandardCharsets.UTF_8);
        byte[] other = gb18030.getBytes(Charset.forName("GB18030"));
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static String object(String more) {
        return "{\"source\":\"s\",\"region\":\"530523\",\"year\":2022,\"indicator\":\"DIS02\"," + more + "}\n";
    }

    private static String valued(String value) {
        return object("\"value\":" + value);
    }

    List<Trick> jsonl() {
        String good = valued("8");
        String nested = valued("%s1%s");
        return List.of(
                refused("records/jsonl-empty.jsonl", "empty", of()),
                read("records/jsonl-line-breaks.jsonl", 0, of(fill("\n", sizes.line() / 10))),
                rows(
                        "records/jsonl-long-line.jsonl",
                        2,
                        1,
                        LONG,
                        of(once(good + "{\"source\":\""), fill("x", sizes.line()), once("\"}\n" + good))),
                refused("records/jsonl-one-line.jsonl", LONG, of(fill("[", sizes.line()))),
                rows(
                        "records/jsonl-deep-lists.jsonl",
                        1,
                        1,
                        "JSON|" + LONG,
                        of(once(valued("[".repeat(sizes.depth()) + "]".repeat(sizes.depth()))), once(good))),
                rows(
                        "records/jsonl-deep-objects.jsonl",
                        1,
                        1,
                        "JSON|" + LONG,
                        of(once(valued("{\"a\":".repeat(1_500) + "1" + "}".repeat(1_500))), once(good))),
                rows("records/jsonl-no-end.jsonl", 0, 1, "JSON", text("{\"source\":".repeat(900))),
                rows("records/jsonl-long-number.jsonl", 0, 1, "JSON|figure", text(valued("9".repeat(9_000)))),
                rows(
                        "records/jsonl-exponents.jsonl",
                        0,
                        3,
                        "number",
                        text(valued("1e999999999"), valued("1e-999999999"), valued("1e99999999999"))),
                rows(
                        "records/jsonl-zero-character.jsonl",
                        1,
                        1,
                        "zero character",
                        text(object("\"value\":8,\"evidence\":\"\\u0000\""), good)),
                read("records/jsonl-surrogate.jsonl", 1, text(object("\"value\":8,\"evidence\":\"\\ud800\""))),
                read("records/jsonl-names-twice.jsonl", 1, text(object("\"value\":8,\"value\":9,\"region\":\"5305\""))),
                rows(
                        "records/jsonl-many-names.jsonl",
                        0,
                        1,
                        "yearbook\\.limit\\.(columns|record)",
                        of(once("{\"a\":1"), times(",\"b\":1", 1_200), once("}\n"))),
                rows("records/jsonl-other-names.jsonl", 0, sizes.many(), "empty", of(out -> {
                    for (int i = 0; i < sizes.many(); i++) {
                        once("{\"name" + i + "\":1}\n").to(out);
                    }
                })),
                rows("records/jsonl-broken.jsonl", 1, 2, "JSON", text(good + "{\"source\":\"s\",", "{,}")),
                rows("records/jsonl-no-objects.jsonl", 0, 4, "JSON", text("[1]", "1", "null", "\"x\"")),
                rows("records/jsonl-two-objects.jsonl", 0, 1, "JSON", text(good.strip() + good.strip())),
                rows("records/jsonl-nan.jsonl", 0, 2, "JSON", text(valued("NaN"), valued("-Infinity"))),
                rows("records/jsonl-comment.jsonl", 0, 1, "JSON", text("/* */" + good.strip())),
                rows("records/jsonl-nested-value.jsonl", 0, 1, "value|数值", text(nested.formatted("[", "]"))),
                read("records/jsonl-utf16.jsonl", 1, encoded(StandardCharsets.UTF_16BE, "\uFEFF", good)),
                rows("records/jsonl-noise.jsonl", 0, Trick.ANY, "JSON", noise(20_000, 2)));
    }
}
