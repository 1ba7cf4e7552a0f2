package org.yearbook.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Opens report documents: {@code .txt} in any of the encodings. */
public final class ReportDocuments {
    private final Path input;

    public ReportDocuments(Path input) {
        this.input = input;
    }

    /** The document of the file; one that cannot be read says why instead of its text. */
    public ReportDocument open(InputFile file) {
        if (!file.extension().equals("txt")) {
            return refused(
                    file,
                    "不支持的报告格式“" + file.extension() + "”，应为 .txt",
                    "reports of type '" + file.extension() + "' are not supported; save it as .txt");
        }
        try {
            Optional<String> text = TextDecoder.decode(Files.readAllBytes(input.resolve(file.path())));
            return text.isPresent()
                    ? new ReportDocument(file.path(), file.source(), text, null)
                    : refused(file, "文件内容不是文本", "the file holds no text");
        } catch (IOException e) {
            return refused(
                    file, "文件无法读取", "the file cannot be read (" + e.getClass().getSimpleName() + ")");
        }
    }

    private static ReportDocument refused(InputFile file, String zh, String en) {
        return new ReportDocument(file.path(), file.source(), Optional.empty(), new Message(zh, en));
    }
}
