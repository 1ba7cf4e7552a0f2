package org.yearbook.source;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.io.input.BOMInputStream;
import org.apache.poi.util.XMLHelper;

/**
 * An Office Open XML package (ECMA-376, part 2): XML parts in a ZIP archive that name each other by relationships. Parts
 * are streamed, so that none is held in memory, whatever it unpacks to; POI's own way in holds some of them as trees.
 */
final class OfficeFile implements Closeable {
    private static final String DEEPEST = "jdk.xml.maxElementDepth";
    private static final int MOST_DEPTH = 250;
    private static final int MOST_RELATIONS = 10_000;
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final String ENCRYPTED =
            new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    private static final int BUFFER = 1 << 16;

    private final Limits limits;
    private final ZipFile zip;

    OfficeFile(Path file, Limits limits) throws IOException, RefusedFileException {
        this.limits = limits;
        refuseOle(file);
        // names of parts are ASCII; of others, any byte will do
        zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1);
    }

    /** Encrypted documents, and those of older programs, are OLE containers. */
    private static void refuseOle(Path file) throws IOException, RefusedFileException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[BUFFER];
            int n = in.readNBytes(buffer, 0, BUFFER);
            if (n < OLE.length || !Arrays.equals(buffer, 0, OLE.length, OLE, 0, OLE.length)) {
                return;
            }
            String before = "";
            while (n > 0) {
                String now = new String(buffer, 0, n, StandardCharsets.ISO_8859_1);
                if ((before + now).contains(ENCRYPTED)) {
                    throw new RefusedFileException("文件有密码保护", "the file is protected by a password");
                }
                before = now.substring(Math.max(0, now.length() - ENCRYPTED.length()));
                n = in.readNBytes(buffer, 0, BUFFER);
            }
        }
        throw new RefusedFileException(
                "文件是旧版格式（.doc、.xls、.wps 或 .et），请在 Word、Excel 或 WPS 中另存为 .docx 或 .xlsx",
                "the file is of an older format (.doc, .xls, .wps or .et); open it in Word, Excel or WPS and save it as"
                        + " .docx or .xlsx");
    }

    /** The part that the package is about: the workbook, the document. */
    String main() throws IOException, XMLStreamException {
        return relations("").values().stream()
                .filter(relation -> relation.is("officeDocument"))
                .map(Relation::target)
                .findFirst()
                .orElseThrow(() -> new IOException("no main part"));
    }

    /** What a part names, by the identifiers that it uses; of the package itself if it is empty. */
    Map<String, Relation> relations(String part) throws IOException, XMLStreamException {
        int name = part.lastIndexOf('/') + 1;
        String of = part.substring(0, name) + "_rels/" + part.substring(name) + ".rels";
        var relations = new LinkedHashMap<String, Relation>();
        if (entry(of).isEmpty()) {
            return relations;
        }
        try (InputStream in = open(of)) {
            XMLStreamReader xml = parse(in);
            while (xml.hasNext() && relations.size() < MOST_RELATIONS) {
                if (xml.next() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals("Relationship")
                        && !"External".equals(xml.getAttributeValue(null, "TargetMode"))) {
                    String target = xml.getAttributeValue(null, "Target");
                    relations.put(
                            xml.getAttributeValue(null, "Id"),
                            new Relation(xml.getAttributeValue(null, "Type"), resolve(part, target)));
                }
            }
        }
        return relations;
    }

    private static String resolve(String part, String target) throws IOException {
        try {
            String path = URI.create("/" + part).resolve(target).normalize().getPath();
            return path.substring(1);
        } catch (RuntimeException e) {
            throw new IOException("no part of the package: " + target, e);
        }
    }

    /** The bytes of a part, within the limits. */
    InputStream open(String part) throws IOException {
        ZipEntry entry = entry(part).orElseThrow(() -> new IOException("no part " + part));
        return new MarkupGuard(new BufferedInputStream(zip.getInputStream(entry), BUFFER), limits);
    }

    /** Names of parts are the same in small and capital letters. */
    private Optional<ZipEntry> entry(String part) {
        ZipEntry exact = zip.getEntry(part);
        return exact != null
                ? Optional.of(exact)
                : zip.stream()
                        .filter(entry -> entry.getName().replace('\\', '/').equalsIgnoreCase(part))
                        .<ZipEntry>map(entry -> entry)
                        .findFirst();
    }

    /** A parser that resolves nothing outside and goes no deeper than any document does. */
    static XMLStreamReader parse(InputStream in) throws IOException, XMLStreamException {
        XMLInputFactory factory = XMLHelper.newXMLInputFactory();
        if (factory.isPropertySupported(DEEPEST)) {
            factory.setProperty(DEEPEST, MOST_DEPTH);
        }
        // a broken byte is a broken character, not the end; and the encoding that the file claims does not matter
        InputStream unmarked = BOMInputStream.builder().setInputStream(in).get();
        return factory.createXMLStreamReader(new InputStreamReader(unmarked, StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /**
     * A part that another one names.
     *
     * @param type a URI; its last segment tells what the part is, in the transitional and in the strict form alike
     */
    record Relation(String type, String target) {
        boolean is(String kind) {
            return type != null && type.endsWith("/" + kind);
        }
    }
}
