package org.yearbook.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a large CSV file where {@link CsvRows} begins a record, whatever it made of the lines before. It takes a line as
 * a further one of a record whose quotes are open or, when that record proves broken, as the beginning of one; a cut is
 * behind a line at whose end no quotes are open either way. In UTF-8, GB18030 and Big5 the bytes of a quote and of a line
 * break stand for nothing else, so the bytes alone tell.
 */
public final class Slices {
    private static final int BUFFER = 1 << 16;

    private final long size;
    private final List<Slice> slices = new ArrayList<>();
    /** The line as the beginning of a record. */
    private final QuoteState alone = new QuoteState();
    /** The line as a further one of a record that began before. */
    private final QuoteState within = new QuoteState();
    /** Lines of the youngest record whose quotes are open; 0 if none is. */
    private int opened;
    /** The first comma of the file, which lies in its header. */
    private long header = Long.MAX_VALUE;

    private long line = 1;
    private long from;
    private long fromLine = 1;

    private Slices(long size) {
        this.size = size;
    }

    /** Slices of about {@code size} bytes; the whole file if it is not longer, is no CSV, or is in UTF-16. */
    public static List<Slice> of(Path input, InputFile file, long size) throws IOException {
        Path path = input.resolve(file.path());
        boolean whole = !file.extension().equals("csv") || file.size() <= size;
        if (whole || TextDecoder.charset(path).name().startsWith("UTF-16")) {
            return List.of(Slice.WHOLE);
        }
        var cut = new Slices(size);
        try (InputStream in = Files.newInputStream(path)) {
            cut.cut(in);
        }
        return cut.slices;
    }

    private void cut(InputStream in) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long before = 0;
        boolean returned = false;
        for (int n = in.readNBytes(buffer, 0, BUFFER); n > 0; n = in.readNBytes(buffer, 0, BUFFER)) {
            if (returned && buffer[0] != '\n') {
                endLine(before);
            }
            if (header == Long.MAX_VALUE) {
                findHeader(buffer, n, before);
            }
            take(buffer, before == 0 ? CsvLines.behindMark(buffer, n) : 0, n, before);
            returned = buffer[n - 1] == '\r';
            before += n;
        }
        if (from < before) {
            slices.add(new Slice(from, Long.MAX_VALUE, fromLine));
        }
    }

    private void findHeader(byte[] buffer, int n, long before) {
        int at = 0;
        while (at < n && buffer[at] != ',') {
            at++;
        }
        header = at < n ? before + at : header;
    }

    private void take(byte[] buffer, int begin, int n, long before) {
        int passed = begin;
        for (int i = begin; i < n; i++) {
            byte b = buffer[i];
            if (b > '"' || b != '\n' && b != '"' && b != '\r') {
                continue;
            }
            if (i > passed) {
                pass(buffer[i - 1]);
            }
            passed = i + 1;
            if (b == '"') {
                alone.next(b);
                within.next(b);
            } else if (b == '\n' || i + 1 < n && buffer[i + 1] != '\n') {
                endLine(before + i + 1);
            }
        }
        if (n > passed) {
            pass(buffer[n - 1]);
        }
    }

    private void pass(byte last) {
        alone.pass(last);
        within.pass(last);
    }

    private void endLine(long end) {
        line++;
        opened = alone.isQuoted() ? 1 : within.isQuoted() ? opened + 1 : 0;
        if (opened == QuoteState.MOST_LINES) {
            opened = 0;
        }
        if (opened == 0 && end - from >= size && header < end) {
            slices.add(new Slice(from, end, fromLine));
            from = end;
            fromLine = line;
        }
        alone.begin(false);
        within.begin(opened > 0);
    }
}
