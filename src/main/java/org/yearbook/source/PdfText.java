package org.yearbook.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/** The text of a PDF, its printed lines joined into paragraphs. A page that is only a picture has none. */
final class PdfText {
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("[-—–\\s]*(?:第\\s*)?\\d{1,4}(?:\\s*页)?(?:\\s*[/／共]\\s*\\d+\\s*页?)?[-—–\\s]*");
    private static final Pattern BEGINS_PARAGRAPH =
            Pattern.compile("^(?:[一二三四五六七八九十]+、|[(（][一二三四五六七八九十\\d]+[)）]|\\d{1,2}[.．、](?!\\d)|第[一二三四五六七八九十]+[章节、]).*");
    /** A line shorter than this share of the longest one ends its paragraph. */
    private static final double FULL = 0.85;

    private PdfText() {}

    static String of(Path file) throws IOException, RefusedFileException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            String text = new PDFTextStripper().getText(document);
            if (text.isBlank()) {
                throw new RefusedFileException("PDF 只有扫描图像，没有文字", "the PDF holds scanned pages, no text");
            }
            return paragraphs(text.lines()
                    .map(String::strip)
                    .filter(line ->
                            !line.isEmpty() && !PAGE_NUMBER.matcher(line).matches())
                    .toList());
        } catch (InvalidPasswordException e) {
            throw new RefusedFileException("PDF 有密码保护", "the PDF is protected by a password");
        } catch (IOException e) {
            throw new RefusedFileException("文件不是可读的 PDF", "the file is no readable PDF");
        }
    }

    private static String paragraphs(List<String> lines) {
        int[] lengths = lines.stream().mapToInt(String::length).sorted().toArray();
        // the ninth decile: a few lines may be longer, by ASCII letters
        double full = lengths.length == 0 ? 0 : lengths[lengths.length * 9 / 10] * FULL;
        var text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            text.append(line);
            boolean last = i + 1 == lines.size();
            boolean ends = last
                    || line.length() < full
                    || BEGINS_PARAGRAPH.matcher(lines.get(i + 1)).matches();
            text.append(ends ? "\n" : "");
        }
        return text.toString();
    }
}
