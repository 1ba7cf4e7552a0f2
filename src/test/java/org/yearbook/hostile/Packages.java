package org.yearbook.hostile;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Office packages that are put together by hand, right in all but what a trick changes. */
final class Packages {
    static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String RELATIONS =
            XML + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    private static final String TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String SHEET_SPACE = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String[] HEADER = {"source", "region", "year", "indicator", "value", "unit"};

    private final Map<String, Bytes.Part> parts = new LinkedHashMap<>();

    private Packages() {}

    /** A workbook whose sheet has a header, a good row, and these rows. */
    static Packages workbook(String rows) {
        return sheet(Bytes.once(rows));
    }

    static Packages sheet(Bytes.Part rows) {
        return new Packages()
                .with(
                        "_rels/.rels",
                        RELATIONS + relation("r1", "officeDocument", "xl/workbook.xml") + "</Relationships>")
                .with(
                        "xl/workbook.xml",
                        XML + "<workbook " + SHEET_SPACE
                                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                                + "<sheet name=\"s\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>")
                .with(
                        "xl/_rels/workbook.xml.rels",
                        RELATIONS + relation("r1", "worksheet", "worksheets/sheet1.xml")
                                + relation("r2", "sharedStrings", "sharedStrings.xml")
                                + relation("r3", "styles", "styles.xml") + "</Relationships>")
                .with("xl/sharedStrings.xml", XML + "<sst " + SHEET_SPACE + "><si><t>shared</t></si></sst>")
                .with("xl/styles.xml", XML + "<styleSheet " + SHEET_SPACE + "/>")
                .with(
                        "xl/worksheets/sheet1.xml",
                        Bytes.once(XML + "<worksheet " + SHEET_SPACE
                                + "><dimension ref=\"A1:XFD1048576\"/><sheetData>" + row(1, HEADER)
                                + row(2, "s", "530523", "2022", "DIS02", "8", "件")),
                        rows,
                        Bytes.once("</sheetData></worksheet>"));
    }

    /** A document whose body is this. */
    static Packages document(Bytes.Part... body) {
        Bytes.Part[] parts = new Bytes.Part[body.length + 2];
        parts[0] = Bytes.once(
                XML + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>");
        System.arraycopy(body, 0, parts, 1, body.length);
        parts[parts.length - 1] = Bytes.once("</w:body></w:document>");
        return new Packages()
                .with(
                        "_rels/.rels",
                        RELATIONS + relation("r1", "officeDocument", "word/document.xml") + "</Relationships>")
                .with("word/document.xml", parts);
    }

    static String paragraph(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + TYPE + type + "\" Target=\"" + target + "\"/>";
    }

    static String relations(String relations) {
        return RELATIONS + relations + "</Relationships>";
    }

    static String row(int number, String... texts) {
        var row = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < texts.length; i++) {
            row.append(text((char) ('A' + i) + "" + number, texts[i]));
        }
        return row.append("</row>").toString();
    }

    static String text(String reference, String text) {
        return "<c r=\"" + reference + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    Packages with(String part, String text) {
        return with(part, Bytes.once(text));
    }

    Packages with(String part, Bytes.Part... contents) {
        parts.put(part, out -> {
            for (Bytes.Part content : contents) {
                content.to(out);
            }
        });
        return this;
    }

    Packages without(String part) {
        parts.remove(part);
        return this;
    }

    /** The same with one of its parts damaged. */
    Packages damaged(Damage damage) throws IOException {
        String part = damage.one(List.copyOf(parts.keySet()));
        byte[] bytes = damage.to(Bytes.array(parts.get(part)));
        return with(part, out -> out.write(bytes));
    }

    Trick.Making made() {
        return file -> {
            try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
                for (Map.Entry<String, Bytes.Part> part : parts.entrySet()) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    part.getValue().to(zip);
                    zip.closeEntry();
                }
            }
        };
    }

    /** The package without its last bytes. */
    Trick.Making cut(int bytes) {
        return file -> {
            made().at(file);
            byte[] whole = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(whole, whole.length - bytes));
        };
    }

    /** An OLE container by its first bytes, with this entry. */
    static Trick.Making ole(String entry) {
        return file -> {
            try (OutputStream out = Files.newOutputStream(file)) {
                out.write(new byte[] {
                    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
                });
                out.write(new byte[5_000]);
                out.write(entry.getBytes(StandardCharsets.UTF_16LE));
                out.write(new byte[5_000]);
            }
        };
    }
}
