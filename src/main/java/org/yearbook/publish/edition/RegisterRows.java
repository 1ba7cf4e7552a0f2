package org.yearbook.publish.edition;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The rows of a register of a published edition, one after the other, by column. */
public final class RegisterRows implements Iterator<RegisterRow>, Closeable {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final CSVParser parser;
    private final Iterator<CSVRecord> rows;

    private RegisterRows(CSVParser parser) {
        this.parser = parser;
        this.rows = parser.iterator();
    }

    /** Opens a CSV file as {@code CsvFile} writes it. */
    public static RegisterRows open(Path file) throws IOException {
        BufferedReader reader = Files.newBufferedReader(file);
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return new RegisterRows(CSVParser.parse(reader, FORMAT));
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public RegisterRow next() {
        return new RegisterRow(rows.next());
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
