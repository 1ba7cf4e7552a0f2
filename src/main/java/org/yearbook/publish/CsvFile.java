package org.yearbook.publish;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A CSV file of an edition: UTF-8 with a byte order mark so that Excel opens it rightly, RFC 4180, LF; no cell is a
 * formula.
 */
final class CsvFile implements Closeable {
    private static final int BUFFER = 1 << 16;
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

    private final CSVPrinter printer;

    CsvFile(Path file, String... columns) throws IOException {
        var writer =
                new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8), BUFFER);
        writer.write('\uFEFF');
        printer = new CSVPrinter(writer, FORMAT);
        printer.printRecord((Object[]) columns);
    }

    void row(Object... cells) throws IOException {
        for (Object cell : cells) {
            printer.print(SafeText.of(cell));
        }
        printer.println();
    }

    @Override
    public void close() throws IOException {
        printer.close();
    }
}
