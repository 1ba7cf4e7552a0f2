package org.yearbook.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Opens report documents: {@code .txt}, {@code .html}, {@code .docx}, {@code .pdf}. */
public final class ReportDocuments {
    private final Path input;
    private final Limits limits;

    public ReportDocuments(Path input, Limits limits) {
        this.input = input;
        this.limits = limits;
    }

    /** The document of the file; one that cannot be read says why instead of its text. */
    public ReportDocument open(InputFile file) {
        if (file.problem() != null) {
            return refused(file, file.problem());
        }
        try {
            String text = text(input.resolve(file.path()), file.extension());
            if (text.isBlank()) {
                return refused(file, Message.empty());
            }
            // no text has a zero character; those who read the sentence in a table may stop at one
            return new ReportDocument(file.path(), file.source(), Optional.of(text.replace('\0', ' ')), null);
        } catch (RefusedFileException e) {
            return refused(file, e.text());
        } catch (IOException e) {
            return refused(file, Message.unreadable(e));
        }
    }

    private String text(Path file, String extension) throws IOException, RefusedFileException {
        return switch (extension) {
            case "txt" -> decoded(file);
            case "html", "htm" -> HtmlText.of(decoded(file));
            case "docx" -> WordText.of(file, limits);
            case "pdf" -> PdfText.of(file, limits);
            default -> throw new RefusedFileException(FileTypes.unsupportedReport(extension));
        };
    }

    private static String decoded(Path file) throws IOException, RefusedFileException {
        return TextDecoder.decode(Files.readAllBytes(file))
                .orElseThrow(() -> new RefusedFileException(Message.noText()));
    }

    private static ReportDocument refused(InputFile file, Message message) {
        return new ReportDocument(file.path(), file.source(), Optional.empty(), message);
    }
}
