package org.yearbook.source;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Opens record files: {@code .csv}, {@code .jsonl}, {@code .xlsx}. */
public final class RecordFiles {
    private final Path input;
    private final Limits limits;
    private final Consumer<String> notices;
    /** The encoding is told by the whole file, and the same for all its slices. */
    private final Map<Path, Charset> charsets = new ConcurrentHashMap<>();

    /**
     * Record files below the input folder.
     *
     * @param notices takes what an operator should know about a file, such as columns that are ignored
     */
    public RecordFiles(Path input, Limits limits, Consumer<String> notices) {
        this.input = input;
        this.limits = limits;
        this.notices = notices;
    }

    private Charset charset(Path file) {
        return charsets.computeIfAbsent(file, path -> {
            try {
                return TextDecoder.charset(path);
            } catch (IOException e) {
                // the reader will say that the file cannot be read
                return StandardCharsets.UTF_8;
            }
        });
    }

    /** The blocks of the file, or of a slice of it; a file that is refused as a whole is one row that says why. */
    BlockReader open(InputFile file, Slice slice) {
        if (file.problem() != null) {
            return refused(file, slice, file.problem());
        }
        Path path = input.resolve(file.path());
        try {
            return switch (file.extension()) {
                case "csv" -> new CsvRows(path, file.path(), slice, charset(path), limits, notices);
                case "jsonl" ->
                    new RowBlocks(file.path(), new JsonRows(path, file.path(), charset(path), limits, notices));
                case "xlsx" -> new RowBlocks(file.path(), new XlsxRows(path, file.path(), limits, notices));
                default -> throw new RefusedFileException(FileTypes.unsupportedRecords(file.extension()));
            };
        } catch (RefusedFileException e) {
            return refused(file, slice, e.text());
        } catch (IOException e) {
            return refused(file, slice, Message.unreadable(e));
        }
    }

    /** The first slice says for all why the file is refused. */
    private static BlockReader refused(InputFile file, Slice slice, Message message) {
        boolean first = slice.from() == 0;
        Row row = first ? new MalformedRow(file.path(), Locator.line(1), message, "") : null;
        return new RowBlocks(file.path(), new SingleRow(row));
    }
}
