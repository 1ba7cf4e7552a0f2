package org.yearbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A workbook as the parts of its package, read without a spreadsheet library, which would read past what a spreadsheet
 * program refuses.
 *
 * @param parts root elements by name of the part, with a leading slash
 */
record WorkbookPackage(Map<String, Element> parts) {
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /** Reads a file; parts that are no well-formed XML fail. */
    static WorkbookPackage read(Path file) throws IOException {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var parts = new TreeMap<String, Element>();
        try (var zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (var in = zip.getInputStream(entry)) {
                    Element root = factory.newDocumentBuilder().parse(in).getDocumentElement();
                    if (parts.put("/" + entry.getName(), root) != null) {
                        throw new IOException("two parts " + entry.getName());
                    }
                }
            }
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e);
        }
        return new WorkbookPackage(parts);
    }

    /** The sheets by name, in their order. */
    List<Sheet> sheets() {
        var sheets = new ArrayList<Sheet>();
        for (Element sheet : all(parts.get("/xl/workbook.xml"), "sheet")) {
            String part = target("/xl/workbook.xml", sheet.getAttributeNS(RELATIONS, "id"));
            sheets.add(new Sheet(sheet.getAttribute("name"), part, parts.get(part)));
        }
        return sheets;
    }

    /** The parts that elements of a part such as {@code <tablePart r:id="…"/>} lead to. */
    List<Element> related(Sheet sheet, String element) {
        return all(sheet.content(), element).stream()
                .map(link -> parts.get(target(sheet.part(), link.getAttributeNS(RELATIONS, "id"))))
                .toList();
    }

    /** Where a relation of a part leads to. */
    String target(String part, String id) {
        int name = part.lastIndexOf('/') + 1;
        Element relations = parts.get(part.substring(0, name) + "_rels/" + part.substring(name) + ".rels");
        return all(relations, "Relationship").stream()
                .filter(relation -> relation.getAttribute("Id").equals(id))
                .map(relation -> resolved(part, relation.getAttribute("Target")))
                .findFirst()
                .orElseThrow();
    }

    /** The name of the part that a target of a part's relations means. */
    static String resolved(String part, String target) {
        Path folder = Path.of(part.substring(0, part.lastIndexOf('/') + 1));
        return target.startsWith("/")
                ? target
                : folder.resolve(target).normalize().toString();
    }

    /** The elements of that name within another. */
    static List<Element> all(Element within, String name) {
        NodeList nodes = within.getElementsByTagNameNS("*", name);
        var all = new ArrayList<Element>(nodes.getLength());
        for (int i = 0; i < nodes.getLength(); i++) {
            all.add((Element) nodes.item(i));
        }
        return all;
    }

    /** A sheet, the name of its part, and what stands in it. */
    record Sheet(String name, String part, Element content) {}
}
