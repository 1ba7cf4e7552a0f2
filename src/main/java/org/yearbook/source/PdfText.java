package org.yearbook.source;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The text of a PDF, its printed lines joined into paragraphs. A page that is only a picture has none. */
final class PdfText {
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("[-—–\\s]*(?:第\\s*)?\\d{1,4}(?:\\s*页)?(?:\\s*[/／共]\\s*\\d+\\s*页?)?[-—–\\s]*");
    private static final Pattern BEGINS_PARAGRAPH =
            Pattern.compile("^(?:[一二三四五六七八九十]+、|[(（][一二三四五六七八九十\\d]+[)）]|\\d{1,2}[.．、](?!\\d)|第[一二三四五六七八九十]+[章节、]).*");
    /** A line shorter than this share of the longest one ends its paragraph. */
    private static final double FULL = 0.85;

    private PdfText() {}

    static String of(Path file, Limits limits) throws RefusedFileException {
        try {
            PdfStreams.check(Files.readAllBytes(file), limits);
            return paragraphs(lines(file, limits));
        } catch (InvalidPasswordException e) {
            throw new RefusedFileException("PDF 有密码保护", "the PDF is protected by a password");
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // the library goes down into what is nested as deep as the file says
            throw new RefusedFileException(
                    ExcessException.messageOf(e, new Message("文件不是可读的 PDF", "the file is no readable PDF")));
        }
    }

    private static List<String> lines(Path file, Limits limits) throws IOException, RefusedFileException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            if (document.getNumberOfPages() > limits.pages()) {
                throw new RefusedFileException(Message.tooMany("PDF 的页数", "pages in the PDF", "pages", limits.pages()));
            }
            var text = new BoundedText(limits);
            new BoundedStripper(limits).writeText(document, text);
            if (text.toString().isBlank()) {
                throw new RefusedFileException("PDF 只有扫描图像，没有文字", "the PDF holds scanned pages, no text");
            }
            return text.toString()
                    .lines()
                    .map(String::strip)
                    .filter(line ->
                            !line.isEmpty() && !PAGE_NUMBER.matcher(line).matches())
                    .toList();
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

    /** Gives up on a page that draws without end: what it draws may draw in turn, each time twice as much. */
    private static final class BoundedStripper extends PDFTextStripper {
        /** A page with a character of text has an operator or two for it. */
        private static final int OPERATORS = 4;
        /** Characters of a page are held with all that is known of them; a printed page has a few thousand. */
        private static final int MOST_ON_PAGE = 200_000;

        private static final int MOST_FORMS = 10_000;

        private final Limits limits;
        private long operators;
        private int forms;
        private int onPage;

        private BoundedStripper(Limits limits) {
            this.limits = limits;
        }

        @Override
        protected void startPage(PDPage page) {
            onPage = 0;
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            refuseIf(++operators > limits.text() * OPERATORS);
            super.processOperator(operator, operands);
        }

        @Override
        public void showForm(PDFormXObject form) throws IOException {
            refuseIf(++forms > MOST_FORMS);
            super.showForm(form);
        }

        @Override
        protected void processTextPosition(TextPosition text) {
            refuseIf(++onPage > MOST_ON_PAGE);
            super.processTextPosition(text);
        }

        /** Unchecked, since the library goes on behind other exceptions. */
        private void refuseIf(boolean excess) {
            if (excess) {
                throw new UncheckedIOException(new ExcessException(Message.longText(limits)));
            }
        }
    }

    /** Takes no more text than a report may have. */
    private static final class BoundedText extends StringWriter {
        private final Limits limits;

        private BoundedText(Limits limits) {
            this.limits = limits;
        }

        @Override
        public void write(String text) {
            if (getBuffer().length() + text.length() > limits.text()) {
                throw new UncheckedIOException(new ExcessException(Message.longText(limits)));
            }
            super.write(text);
        }
    }
}
