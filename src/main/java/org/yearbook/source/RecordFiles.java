package org.yearbook.source;

import java.nio.file.Path;
import java.util.function.Consumer;

/** Opens record files: {@code .csv}, {@code .jsonl}, {@code .xlsx}. */
public final class RecordFiles {
    private final Path input;
    private final Consumer<String> notices;

    /**
     * Record files below the input folder.
     *
     * @param notices takes what an operator should know about a file, such as columns that are ignored
     */
    public RecordFiles(Path input, Consumer<String> notices) {
        this.input = input;
        this.notices = notices;
    }

    RowReader open(InputFile file, Slice slice) {
        Path path = input.resolve(file.path());
        return switch (file.extension()) {
            case "csv" -> new CsvRows(path, file.path(), slice, notices);
            case "jsonl" -> new JsonRows(path, file.path());
            case "xlsx" -> new XlsxRows(path, file.path(), notices);
            default ->
                new SingleRow(new MalformedRow(
                        file.path(),
                        Locator.line(1),
                        new Message(
                                "不支持的记录文件格式“" + file.extension() + "”，应为 .csv、.jsonl 或 .xlsx",
                                "record files of type '" + file.extension()
                                        + "' are not supported; save it as .csv, .jsonl or .xlsx"),
                        ""));
        };
    }
}
