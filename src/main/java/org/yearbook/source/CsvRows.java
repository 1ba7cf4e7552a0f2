package org.yearbook.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.io.input.BoundedInputStream;
import org.apache.commons.io.input.ReaderInputStream;

/**
 * The rows of a CSV file, or of a slice of one. A row of another width, or with a quote that nothing closes, is
 * malformed; the line behind it is read on, so that it costs itself alone.
 */
final class CsvRows implements BlockReader {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180;

    private final String name;
    private final CsvLines lines;
    private final Limits limits;
    private final Columns columns;
    private boolean broken;

    CsvRows(Path file, String name, Slice slice, Charset charset, Limits limits, Consumer<String> notices)
            throws IOException, RefusedFileException {
        this.name = name;
        this.limits = limits;
        List<String> header = header(file, charset);
        if (header.stream().anyMatch(cell -> cell.indexOf('\0') >= 0 || cell.indexOf('\uFFFD') >= 0)) {
            throw new RefusedFileException(Message.noText());
        }
        if (header.size() > limits.columns()) {
            throw new RefusedFileException(Message.manyColumns(limits));
        }
        columns = Columns.of(header);
        if (!columns.missing().isEmpty()) {
            throw new RefusedFileException(Message.missingColumns(columns));
        }
        if (slice.from() == 0) {
            columns.notice(name, notices);
        }
        lines = lines(file, charset, slice);
        if (slice.from() == 0) {
            nextRecord();
        }
    }

    private List<String> header(Path file, Charset charset) throws IOException, RefusedFileException {
        try (var first = lines(file, charset, Slice.WHOLE)) {
            for (List<CsvLines.Line> record = first.next(); !record.isEmpty(); record = first.next()) {
                if (record.get(0).cut()) {
                    throw new RefusedFileException(Message.longRecord(limits));
                }
                String text = CsvLines.join(record);
                if (!text.isBlank()) {
                    String[] cells = cells(text);
                    return cells == null ? List.of(text) : List.of(cells);
                }
            }
            return List.of();
        }
    }

    private CsvLines lines(Path file, Charset charset, Slice slice) throws IOException {
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(slice.from());
        if (slice.to() != Long.MAX_VALUE) {
            in = BoundedInputStream.builder()
                    .setInputStream(in)
                    .setMaxCount(slice.to() - slice.from())
                    .get();
        }
        if (!charset.equals(StandardCharsets.UTF_8)) {
            in = ReaderInputStream.builder()
                    .setReader(new InputStreamReader(in, charset))
                    .setCharset(StandardCharsets.UTF_8)
                    .get();
        }
        return new CsvLines(in, slice.line(), limits.record());
    }

    /** The lines of the next record that has any text; empty at the end. */
    private List<CsvLines.Line> nextRecord() throws IOException {
        List<CsvLines.Line> record = lines.next();
        while (!record.isEmpty() && isBlank(record)) {
            record = lines.next();
        }
        return record;
    }

    private static boolean isBlank(List<CsvLines.Line> record) {
        return record.size() == 1 && record.get(0).text().chars().allMatch(c -> c == ',' || Character.isWhitespace(c));
    }

    @Override
    public RecordBlock next() {
        var plain = new PlainRows(name, columns);
        var others = new ArrayList<Row>();
        try {
            if (broken || !lines.beginBlock()) {
                return null;
            }
            while (lines.hasNext()) {
                if (plain.add(lines)) {
                    continue;
                }
                boolean any = plain.size() + others.size() > 0;
                if (any && !lines.isReturned() && !lines.hasWholeLine()) {
                    break;
                }
                List<CsvLines.Line> record = nextRecord();
                if (!record.isEmpty()) {
                    others.add(row(record));
                }
            }
        } catch (IOException e) {
            broken = true;
            others.add(new MalformedRow(name, Locator.line(1), Message.unreadable(e), ""));
        }
        return new RecordBlock(name, others, plain);
    }

    private Row row(List<CsvLines.Line> record) {
        CsvLines.Line first = record.get(0);
        if (first.cut()) {
            return longRecord(first);
        }
        String text = CsvLines.join(record);
        String[] cells = text.indexOf('\0') < 0 ? cells(text) : null;
        if (cells != null && cells.length == columns.width()) {
            if (text.length() > limits.record() || record.stream().anyMatch(CsvLines.Line::cut)) {
                return longRecord(first);
            }
            return new ReportRecord(name, Locator.line(first.number()), columns, cells);
        }
        // a quote that nothing closes has swallowed the lines behind it; each is read once more by itself
        lines.giveBack(record.subList(1, record.size()));
        return new MalformedRow(name, Locator.line(first.number()), problem(first.text()), first.text());
    }

    private Row longRecord(CsvLines.Line first) {
        String beginning = Excerpt.of(first.text());
        return new MalformedRow(name, Locator.line(first.number()), Message.longRecord(limits), beginning);
    }

    private Message problem(String line) {
        if (line.indexOf('\0') >= 0) {
            return Message.zeroCharacter();
        }
        String[] own = cells(line);
        return own == null ? Message.openQuote() : Message.width(own.length, columns.width());
    }

    /** The cells of a record; {@code null} if its quotes are wrong. */
    private static String[] cells(String record) {
        if (record.indexOf('"') < 0) {
            return split(record);
        }
        try (CSVParser parser = CSVParser.parse(record, FORMAT)) {
            Iterator<CSVRecord> rows = parser.iterator();
            String[] cells = rows.hasNext() ? rows.next().values() : new String[0];
            return rows.hasNext() ? null : cells;
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            return null;
        }
    }

    /** Most lines have no quotes, and then there is nothing to parse. */
    private static String[] split(String line) {
        var cells = new ArrayList<String>(Field.values().length);
        int from = 0;
        for (int comma = line.indexOf(','); comma >= 0; comma = line.indexOf(',', from)) {
            cells.add(line.substring(from, comma));
            from = comma + 1;
        }
        cells.add(line.substring(from));
        return cells.toArray(new String[0]);
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
