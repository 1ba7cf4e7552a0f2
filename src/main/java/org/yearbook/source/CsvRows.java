package org.yearbook.source;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.io.input.BoundedInputStream;

/** The rows of a CSV file, or of a slice of one. A row of another width is malformed; the rest is read on. */
final class CsvRows implements RowReader {
    /** Lenient where a strict parser would give up the rest of the file: a stray quote costs its row alone. */
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setIgnoreEmptyLines(true)
            .setLenientEof(true)
            .setTrailingData(true)
            .get();
    /** Enough to tell an encoding by. */
    private static final int SAMPLE = 1 << 16;

    private final String name;
    private final Slice slice;
    private final Deque<Row> waiting = new ArrayDeque<>();
    private CSVParser parser;
    private Iterator<CSVRecord> records;
    private Columns columns;

    CsvRows(Path file, String name, Slice slice, Consumer<String> notices) {
        this.name = name;
        this.slice = slice;
        try {
            open(file, notices);
        } catch (IOException | UncheckedIOException e) {
            refuse(Message.unreadable(e));
        }
    }

    /** The encoding of the file, told by its beginning. */
    static Charset charset(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] sample = in.readNBytes(SAMPLE);
            int end = sample.length;
            // a sample may end within a character; whole lines do not
            while (sample.length == SAMPLE && end > 0 && sample[end - 1] != '\n') {
                end--;
            }
            return TextDecoder.charset(end == 0 ? sample : Arrays.copyOf(sample, end));
        }
    }

    private void open(Path file, Consumer<String> notices) throws IOException {
        Charset charset = charset(file);
        List<String> header = header(file, charset);
        if (header.stream().anyMatch(cell -> cell.indexOf('\0') >= 0 || cell.indexOf('\uFFFD') >= 0)) {
            refuse(Message.noText());
            return;
        }
        columns = Columns.of(header);
        if (!columns.missing().isEmpty()) {
            refuse(Message.missingColumns(columns));
            return;
        }
        if (!columns.unknown().isEmpty() && slice.from() == 0) {
            notices.accept(name + ": columns ignored: " + String.join(", ", columns.unknown()));
        }
        parser = CSVParser.parse(reader(file, charset, slice), FORMAT);
        records = parser.iterator();
        if (slice.from() == 0) {
            records.next();
        }
    }

    private static List<String> header(Path file, Charset charset) throws IOException {
        try (CSVParser first = CSVParser.parse(reader(file, charset, Slice.WHOLE), FORMAT)) {
            Iterator<CSVRecord> rows = first.iterator();
            return rows.hasNext() ? rows.next().toList() : List.of();
        }
    }

    private static Reader reader(Path file, Charset charset, Slice slice) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), SAMPLE);
        in.skipNBytes(slice.from());
        InputStream part = slice.to() == Long.MAX_VALUE
                ? in
                : BoundedInputStream.builder()
                        .setInputStream(in)
                        .setMaxCount(slice.to() - slice.from())
                        .get();
        var reader = new BufferedReader(new InputStreamReader(part, charset), SAMPLE);
        if (slice.from() == 0) {
            reader.mark(1);
            if (reader.read() != '\uFEFF') {
                reader.reset();
            }
        }
        return reader;
    }

    @Override
    public Row next() {
        while (waiting.isEmpty()) {
            if (records == null || !read()) {
                return null;
            }
        }
        return waiting.poll();
    }

    private boolean read() {
        long line = slice.line() + parser.getCurrentLineNumber();
        try {
            if (!records.hasNext()) {
                return false;
            }
            CSVRecord record = records.next();
            add(record, lineOf(record, line));
        } catch (UncheckedIOException | IllegalStateException e) {
            waiting.add(new MalformedRow(name, Locator.line(line), Message.brokenRow(), ""));
            records = null;
        }
        return true;
    }

    /** The line that the record begins on; the parser knows the one that it ends on. */
    private long lineOf(CSVRecord record, long before) {
        long end = slice.line() + parser.getCurrentLineNumber() - 1;
        long breaks = 0;
        for (String cell : record) {
            breaks += cell.chars().filter(c -> c == '\n').count();
        }
        // the last line of a file may lack its line break
        return Math.max(before, end - breaks);
    }

    private void add(CSVRecord record, long line) {
        String[] cells = record.values();
        if (cells.length == columns.width()) {
            if (!Arrays.stream(cells).allMatch(String::isBlank)) {
                waiting.add(new ReportRecord(name, Locator.line(line), columns, cells));
            }
            return;
        }
        String raw = CsvLine.join(cells);
        if (Arrays.stream(cells).anyMatch(cell -> cell.indexOf('\n') >= 0)) {
            addLines(String.join(",", cells), line);
        } else {
            waiting.add(malformed(line, cells.length, raw));
        }
    }

    /** A quote that nothing closes swallows the rows behind it; line by line they are found again. */
    private void addLines(String text, long first) {
        String[] lines = text.split("\r?\n");
        for (int i = 0; i < lines.length; i++) {
            try (CSVParser one = CSVParser.parse(new StringReader(lines[i]), FORMAT)) {
                Iterator<CSVRecord> row = one.iterator();
                String[] cells = row.hasNext() ? row.next().values() : new String[0];
                if (cells.length == columns.width()) {
                    waiting.add(new ReportRecord(name, Locator.line(first + i), columns, cells));
                } else if (cells.length > 0) {
                    waiting.add(malformed(first + i, cells.length, lines[i]));
                }
            } catch (IOException e) {
                waiting.add(new MalformedRow(name, Locator.line(first + i), Message.brokenRow(), lines[i]));
            }
        }
    }

    private MalformedRow malformed(long line, int found, String raw) {
        return new MalformedRow(name, Locator.line(line), Message.width(found, columns.width()), raw);
    }

    private void refuse(Message message) {
        waiting.add(new MalformedRow(name, Locator.line(1), message, ""));
    }

    @Override
    public void close() {
        try {
            if (parser != null) {
                parser.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
