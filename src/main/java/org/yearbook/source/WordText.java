package org.yearbook.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.apache.poi.EmptyFileException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** The text of a Word document, paragraphs and table rows in their order. */
final class WordText {
    private WordText() {}

    static String of(Path file) throws IOException, RefusedFileException {
        try (InputStream in = Files.newInputStream(file);
                var document = new XWPFDocument(in)) {
            var text = new StringBuilder();
            for (IBodyElement element : document.getBodyElements()) {
                if (element instanceof XWPFParagraph paragraph) {
                    text.append(paragraph.getText()).append('\n');
                } else if (element instanceof XWPFTable table) {
                    for (XWPFTableRow row : table.getRows()) {
                        text.append(row(row)).append('\n');
                    }
                }
            }
            return text.toString();
        } catch (UnsupportedFileFormatException | OpenXML4JRuntimeException | POIXMLException | EmptyFileException e) {
            throw new RefusedFileException("文件不是 DOCX 文档", "the file is no DOCX document");
        }
    }

    private static String row(XWPFTableRow row) {
        return row.getTableCells().stream().map(XWPFTableCell::getText).collect(Collectors.joining(" | "));
    }
}
