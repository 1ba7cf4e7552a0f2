package org.yearbook.hostile;

import static org.yearbook.hostile.Bytes.fill;
import static org.yearbook.hostile.Bytes.noise;
import static org.yearbook.hostile.Bytes.of;
import static org.yearbook.hostile.Bytes.once;
import static org.yearbook.hostile.Bytes.text;
import static org.yearbook.hostile.Bytes.times;
import static org.yearbook.hostile.Packages.XML;
import static org.yearbook.hostile.Packages.relation;
import static org.yearbook.hostile.Packages.relations;
import static org.yearbook.hostile.Packages.row;
import static org.yearbook.hostile.Packages.sheet;
import static org.yearbook.hostile.Packages.workbook;
import static org.yearbook.hostile.Trick.read;
import static org.yearbook.hostile.Trick.refused;
import static org.yearbook.hostile.Trick.rows;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Hostile XLSX files. Each has one good row, unless it is refused as a whole. */
final class HostileWorkbooks {
    private static final String NONE = "no XLSX workbook";
    private static final String LAUGHS = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
            + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">]>";
    private static final String OUTSIDE = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>";
    private static final String RECORD = "yearbook\\.limit\\.record";

    private final Sizes sizes;

    HostileWorkbooks(Sizes sizes) {
        this.sizes = sizes;
    }

    /** A row with this cell for its value. */
    private static String valued(String cell) {
        return row(3, "s", "530523", "2022", "DIS02").replace("</row>", cell + "</row>");
    }

    private static Trick broken(String name, String message, String row) {
        return rows(
                "records/xlsx-" + name + ".xlsx", 1, 1, message, workbook(row).made());
    }

    List<Trick> all() {
        return List.of(
                refused("records/xlsx-empty.xlsx", "empty", of()),
                refused("records/xlsx-noise.xlsx", NONE, noise(20_000, 3)),
                refused("records/xlsx-page.xlsx", NONE, text("<html><table><tr><td>source</td></tr></table></html>")),
                refused("records/xlsx-cut.xlsx", NONE, workbook("").cut(40)),
                refused(
                        "records/xlsx-no-relations.xlsx",
                        NONE,
                        workbook("").without("_rels/.rels").made()),
                refused(
                        "records/xlsx-no-workbook.xlsx",
                        NONE,
                        workbook("").without("xl/workbook.xml").made()),
                refused(
                        "records/xlsx-no-sheet.xlsx",
                        NONE,
                        workbook("").without("xl/worksheets/sheet1.xml").made()),
                refused(
                        "records/xlsx-no-sheet-listed.xlsx",
                        "no sheet",
                        workbook("")
                                .with("xl/workbook.xml", XML + "<workbook/>")
                                .made()),
                read(
                        "records/xlsx-no-styles.xlsx",
                        1,
                        workbook("")
                                .without("xl/styles.xml")
                                .with(
                                        "xl/_rels/workbook.xml.rels",
                                        relations(relation("r1", "worksheet", "worksheets/sheet1.xml")))
                                .made()),
                refused("records/xlsx-encrypted.xlsx", "password", Packages.ole("EncryptedPackage")),
                refused("records/xlsx-old.xlsx", "older format", Packages.ole("Workbook")),
                rows(
                        "records/xlsx-bomb-of-rows.xlsx",
                        1,
                        1,
                        "yearbook\\.limit\\.unpacked|broken",
                        sheet(fill("<row/>", sizes.bomb())).made()),
                rows(
                        "records/xlsx-bomb-of-blanks.xlsx",
                        1,
                        1,
                        RECORD,
                        sheet(fill(" ", sizes.bomb())).made()),
                rows("records/xlsx-bomb-of-cells.xlsx", 1, 1, "broken", third(fill("<c/>", sizes.bomb()))),
                refused(
                        "records/xlsx-bomb-of-strings.xlsx",
                        "yearbook\\.limit\\.(memory|unpacked)",
                        workbook("")
                                .with(
                                        "xl/sharedStrings.xml",
                                        once(XML + "<sst>"),
                                        fill("<si><t>a</t></si>", sizes.bomb()),
                                        once("</sst>"))
                                .made()),
                refused(
                        "records/xlsx-bomb-of-styles.xlsx",
                        "yearbook\\.limit\\.unpacked",
                        workbook("")
                                .with(
                                        "xl/styles.xml",
                                        once(XML + "<styleSheet><cellXfs>"),
                                        fill("<xf numFmtId=\"9\"/>", sizes.bomb()),
                                        once("</cellXfs></styleSheet>"))
                                .made()),
                refused(
                        "records/xlsx-bomb-of-relations.xlsx",
                        "yearbook\\.limit\\.unpacked|" + NONE,
                        workbook("")
                                .with(
                                        "_rels/.rels",
                                        once(XML + "<Relationships>"),
                                        fill(relation("a", "b", "c"), sizes.bomb()),
                                        once("</Relationships>"))
                                .made()),
                refused(
                        "records/xlsx-laughs.xlsx",
                        "document type",
                        workbook("")
                                .with("xl/sharedStrings.xml", XML + LAUGHS + "<sst><si><t>&d;</t></si></sst>")
                                .made()),
                refused(
                        "records/xlsx-outside.xlsx",
                        "document type",
                        workbook("")
                                .with("xl/styles.xml", XML + OUTSIDE + "<styleSheet>&a;</styleSheet>")
                                .made()),
                refused(
                        "records/xlsx-outside-workbook.xlsx",
                        "document type",
                        workbook("")
                                .with("xl/workbook.xml", XML + OUTSIDE + "<workbook>&a;</workbook>")
                                .made()),
                rows(
                        "records/xlsx-long-comment.xlsx",
                        1,
                        1,
                        RECORD,
                        sheet(out -> {
                                    once("<!--").to(out);
                                    fill("<x>", 4L * sizes.line()).to(out);
                                    once("-->").to(out);
                                })
                                .made()),
                rows(
                        "records/xlsx-long-attribute.xlsx",
                        1,
                        1,
                        RECORD,
                        sheet(out -> {
                                    once("<row r=\"").to(out);
                                    fill("1", sizes.line()).to(out);
                                    once("\"/>").to(out);
                                })
                                .made()),
                rows(
                        "records/xlsx-deep.xlsx",
                        1,
                        1,
                        "broken",
                        sheet(times("<row>", sizes.depth())).made()),
                broken(
                        "far-cell",
                        "yearbook\\.limit\\.columns",
                        "<row r=\"3\">" + Packages.text("ZZZ99999999", "x") + "</row>"),
                broken(
                        "last-cell",
                        "yearbook\\.limit\\.columns",
                        "<row r=\"1048576\">" + Packages.text("XFD1048576", "x") + "</row>"),
                broken("no-column", "names no column", "<row r=\"3\">" + Packages.text("12", "x") + "</row>"),
                broken("cell-twice", "twice", row(3, "s", "530523").replace("B3", "A3")),
                broken("string-not-there", "not there", valued("<c r=\"E3\" t=\"s\"><v>99</v></c>")),
                broken("string-below-none", "not there", valued("<c r=\"E3\" t=\"s\"><v>-1</v></c>")),
                broken("string-by-name", "not there", valued("<c r=\"E3\" t=\"s\"><v>x</v></c>")),
                read(
                        "records/xlsx-style-not-there.xlsx",
                        2,
                        workbook(valued("<c r=\"E3\" s=\"99\"><v>9</v></c>")).made()),
                broken("style-by-name", "not there", valued("<c r=\"E3\" s=\"x\"><v>9</v></c>")),
                broken("exponent", "number", valued("<c r=\"E3\"><v>1e999999999</v></c>")),
                broken("small-exponent", "number", valued("<c r=\"E3\"><v>1e-999999999</v></c>")),
                broken("long-number", "figure", valued("<c r=\"E3\"><v>" + "9".repeat(9_000) + "</v></c>")),
                broken("not-a-number", "figure", valued("<c r=\"E3\"><v>NaN</v></c>")),
                broken("row-number", "broken", "<row r=\"99999999999\"><c><v>1</v></c></row>"),
                broken("cut-sheet", "broken", "<row r=\"3\"><c"),
                read(
                        "records/xlsx-formulas.xlsx",
                        2,
                        workbook(
                                        row(3, "=cmd|' /C calc'!A0", "530523", "2022", "DIS02")
                                                .replace(
                                                        "</row>",
                                                        "<c r=\"E3\" t=\"n\"><f>WEBSERVICE(\"http://x\")</f><v>9</v></c></row>"))
                                .made()),
                rows(
                        "records/xlsx-many-columns.xlsx",
                        1,
                        1,
                        "yearbook\\.limit\\.columns",
                        third(times("<c><v>1</v></c>", 2_000))),
                rows(
                        "records/xlsx-long-row.xlsx",
                        1,
                        1,
                        RECORD,
                        third(times("<c t=\"inlineStr\"><is><t>" + "x".repeat(3_000) + "</t></is></c>", 50))),
                refused(
                        "records/xlsx-path-out.xlsx",
                        NONE,
                        workbook("")
                                .with(
                                        "_rels/.rels",
                                        relations(relation("r1", "officeDocument", "../../../../etc/passwd")))
                                .made()),
                refused(
                        "records/xlsx-web-target.xlsx",
                        NONE,
                        workbook("")
                                .with(
                                        "_rels/.rels",
                                        relations(relation("r1", "officeDocument", "http://127.0.0.1:9/x")))
                                .made()),
                refused(
                        "records/xlsx-utf16.xlsx",
                        NONE + "|broken|document",
                        workbook("")
                                .with(
                                        "xl/workbook.xml",
                                        out -> out.write("<?xml version=\"1.0\" encoding=\"UTF-16\"?><workbook/>"
                                                .getBytes(StandardCharsets.UTF_16)))
                                .made()),
                refused(
                        "records/xlsx-large.xlsx",
                        "yearbook\\.limit\\.workbook",
                        of(fill("PK", Math.min(4L * sizes.line(), 120_000_000) * 2))));
    }

    /** A workbook whose third row holds these cells. */
    private static Trick.Making third(Bytes.Part cells) {
        return sheet(out -> {
                    once("<row r=\"3\">").to(out);
                    cells.to(out);
                    once("</row>").to(out);
                })
                .made();
    }
}
