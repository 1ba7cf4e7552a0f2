package org.yearbook.hostile;

import static org.yearbook.hostile.Bytes.fill;
import static org.yearbook.hostile.Bytes.noise;
import static org.yearbook.hostile.Bytes.of;
import static org.yearbook.hostile.Bytes.once;
import static org.yearbook.hostile.Bytes.text;
import static org.yearbook.hostile.Bytes.times;
import static org.yearbook.hostile.Packages.XML;
import static org.yearbook.hostile.Packages.document;
import static org.yearbook.hostile.Packages.paragraph;
import static org.yearbook.hostile.Trick.read;
import static org.yearbook.hostile.Trick.refused;
import static org.yearbook.hostile.Trick.rows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** Hostile DOCX and PDF files. */
final class HostileDocuments {
    private static final String NO_DOCX = "no DOCX document";
    private static final String NO_PDF = "no readable PDF|no text";
    private static final String UNPACKED = "yearbook\\.limit\\.(unpacked|text|record|memory)";
    private static final String GOOD = paragraph(HostileReports.TITLE) + paragraph(HostileReports.GOOD);

    private final Sizes sizes;

    HostileDocuments(Sizes sizes) {
        this.sizes = sizes;
    }

    List<Trick> word() {
        return List.of(
                read("reports/docx-good.docx", 1, document(once(GOOD)).made()),
                refused("reports/docx-empty.docx", "empty", of()),
                refused("reports/docx-no-text.docx", "empty", document().made()),
                refused("reports/docx-noise.docx", NO_DOCX, noise(20_000, 5)),
                refused("reports/docx-cut.docx", NO_DOCX, document(once(GOOD)).cut(30)),
                refused(
                        "reports/docx-no-document.docx",
                        NO_DOCX,
                        document().without("word/document.xml").made()),
                refused(
                        "reports/docx-workbook.docx",
                        "empty|" + NO_DOCX + "|no region",
                        Packages.workbook("").made()),
                refused("reports/docx-encrypted.docx", "password", Packages.ole("EncryptedPackage")),
                refused("reports/docx-old.docx", "older format", Packages.ole("WordDocument")),
                refused(
                        "reports/docx-bomb.docx",
                        UNPACKED,
                        document(fill(GOOD, sizes.bomb())).made()),
                refused(
                        "reports/docx-bomb-of-blanks.docx",
                        UNPACKED,
                        document(fill(" ", sizes.bomb())).made()),
                refused(
                        "reports/docx-bomb-of-tags.docx",
                        UNPACKED,
                        document(fill("<w:p/>", sizes.bomb())).made()),
                refused(
                        "reports/docx-bomb-of-one-text.docx",
                        UNPACKED,
                        document(once("<w:p><w:r><w:t>"), fill("件", sizes.bomb()))
                                .made()),
                read(
                        "reports/docx-bomb-beside.docx",
                        1,
                        document(once(GOOD))
                                .with("word/media/x.xml", fill("x", sizes.bomb()))
                                .made()),
                refused(
                        "reports/docx-laughs.docx",
                        "document type",
                        document()
                                .with(
                                        "word/document.xml",
                                        XML + "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><x>&b;</x>")
                                .made()),
                refused(
                        "reports/docx-outside.docx",
                        "document type",
                        document()
                                .with("word/document.xml", XML + "<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\"><x/>")
                                .made()),
                refused(
                        "reports/docx-deep.docx",
                        NO_DOCX,
                        document(times("<w:tbl><w:tr><w:tc>", sizes.depth())).made()),
                refused(
                        "reports/docx-entity.docx",
                        NO_DOCX,
                        document(once("<w:p><w:r><w:t>&nbsp;</w:t></w:r></w:p>"))
                                .made()));
    }

    /** A PDF from its objects, without the table of where they are, which readers then look for themselves. */
    private static Bytes.Part[] objects(Bytes.Part... objects) {
        Bytes.Part[] parts = new Bytes.Part[objects.length + 2];
        parts[0] = once("%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n");
        System.arraycopy(objects, 0, parts, 1, objects.length);
        parts[parts.length - 1] = once("trailer\n<</Root 1 0 R>>\n%%EOF\n");
        return parts;
    }

    private static final String ONE_PAGE = "2 0 obj\n<</Type/Pages/Count 1/Kids[3 0 R]>>\nendobj\n"
            + "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R/Resources 5 0 R>>\nendobj\n";

    private static Trick.Making page(String filter, byte[] contents, String more) {
        return of(objects(
                once(ONE_PAGE),
                once("4 0 obj\n<</Length " + contents.length + filter + ">>\nstream\n"),
                out -> out.write(contents),
                once("\nendstream\nendobj\n" + more)));
    }

    private static Bytes.Part deflated(Bytes.Part contents) {
        return out -> {
            var packed = new DeflaterOutputStream(out);
            contents.to(packed);
            packed.finish();
        };
    }

    /** Forms that draw the next one twice each. */
    private static String forms(int depth) {
        var forms = new StringBuilder("5 0 obj\n<</XObject<</F 6 0 R>>>>\nendobj\n");
        for (int i = 6; i < 6 + depth; i++) {
            forms.append(i)
                    .append(" 0 obj\n<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F ")
                    .append(i + 1)
                    .append(" 0 R>>>>/Length 10>>\nstream\n/F Do /F Do\nendstream\nendobj\n");
        }
        return forms.toString();
    }

    private static Trick.Making pages(int pages, String user, String owner) {
        return file -> {
            try (var document = new PDDocument()) {
                for (int i = 0; i < pages; i++) {
                    document.addPage(new PDPage());
                }
                if (owner != null) {
                    document.protect(new StandardProtectionPolicy(owner, user, new AccessPermission()));
                }
                try (OutputStream out = Files.newOutputStream(file)) {
                    document.save(out);
                }
            }
        };
    }

    private static Trick.Making cut() {
        return file -> {
            pages(3, null, null).at(file);
            byte[] whole = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        };
    }

    private static Trick.Making packed(String filter, Bytes.Part contents, String more) {
        return file -> {
            var bytes = new ByteArrayOutputStream();
            contents.to(bytes);
            page(filter, bytes.toByteArray(), more).at(file);
        };
    }

    List<Trick> pdf() throws IOException {
        byte[] draw = "/F Do".getBytes(StandardCharsets.US_ASCII);
        String flate = "/Filter/FlateDecode";
        return List.of(
                refused("reports/pdf-empty.pdf", "empty", of()),
                refused("reports/pdf-noise.pdf", NO_PDF, noise(20_000, 6)),
                refused("reports/pdf-head-alone.pdf", NO_PDF, text("%PDF-1.7")),
                refused("reports/pdf-page.pdf", NO_PDF, text("<html></html>")),
                refused("reports/pdf-scanned.pdf", "scanned", pages(3, null, null)),
                refused("reports/pdf-password.pdf", "password", pages(1, "user", "owner")),
                refused("reports/pdf-owner-password.pdf", "scanned", pages(1, "", "owner")),
                refused("reports/pdf-pages.pdf", "yearbook\\.limit\\.pages", pages(sizes.pages(), null, null)),
                refused("reports/pdf-cut.pdf", NO_PDF, cut()),
                refused("reports/pdf-bomb.pdf", UNPACKED, packed(flate, deflated(fill("BT ET ", sizes.bomb())), "")),
                refused(
                        "reports/pdf-bomb-twice-packed.pdf",
                        UNPACKED,
                        packed(
                                "/Filter[/FlateDecode/FlateDecode]",
                                deflated(deflated(fill("BT ET ", sizes.bomb()))),
                                "")),
                refused(
                        "reports/pdf-lzw.pdf",
                        UNPACKED + "|no readable",
                        packed("/Filter/LZWDecode", fill("x", Math.min(sizes.longText(), 1_000_000)), "")),
                refused(
                        "reports/pdf-operators.pdf",
                        UNPACKED + "|scanned",
                        packed(flate, deflated(fill("q Q ", sizes.bomb() / 100)), "")),
                refused("reports/pdf-forms.pdf", UNPACKED + "|scanned", page("", draw, forms(40))),
                refused(
                        "reports/pdf-form-in-itself.pdf",
                        UNPACKED + "|scanned",
                        page("", draw, forms(1).replace("7 0 R", "6 0 R"))),
                refused(
                        "reports/pdf-page-in-itself.pdf",
                        NO_PDF,
                        of(objects(once("2 0 obj\n<</Type/Pages/Count 1/Kids[2 0 R]>>\nendobj\n")))),
                refused(
                        "reports/pdf-deep.pdf",
                        NO_PDF,
                        of(objects(
                                once("2 0 obj\n"),
                                times("[", sizes.depth()),
                                times("]", sizes.depth()),
                                once("\nendobj\n")))),
                refused(
                        "reports/pdf-deep-dictionaries.pdf",
                        NO_PDF,
                        of(objects(once("2 0 obj\n"), times("<</a ", sizes.depth()), once("\nendobj\n")))),
                refused(
                        "reports/pdf-count.pdf",
                        "yearbook\\.limit\\.pages|" + NO_PDF,
                        of(objects(once("2 0 obj\n<</Type/Pages/Count 2147483647/Kids[]>>\nendobj\n")))),
                refused(
                        "reports/pdf-length.pdf",
                        NO_PDF,
                        of(objects(once(
                                ONE_PAGE + "4 0 obj\n<</Length 99999999999>>\nstream\nBT ET\nendstream\nendobj\n")))),
                rows(
                        "reports/pdf-large.pdf",
                        0,
                        1,
                        "yearbook\\.limit\\.report",
                        of(once("%PDF-1.7"), fill("x", 40_000_000))));
    }
}
