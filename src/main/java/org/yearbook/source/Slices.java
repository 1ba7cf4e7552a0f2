package org.yearbook.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a large CSV file at ends of records. A line break between quotes ends no record; in UTF-8, GB18030 and Big5 the
 * bytes of a quote and of a line break stand for nothing else, so the bytes alone tell.
 */
public final class Slices {
    private static final int BUFFER = 1 << 16;

    private Slices() {}

    /** Slices of about {@code size} bytes; the whole file if it is not longer, is no CSV, or is in UTF-16. */
    public static List<Slice> of(Path input, InputFile file, long size) throws IOException {
        boolean whole = !file.extension().equals("csv") || file.size() <= size;
        if (whole || TextDecoder.charset(input.resolve(file.path())).name().startsWith("UTF-16")) {
            return List.of(Slice.WHOLE);
        }
        var slices = new ArrayList<Slice>();
        long at = 0;
        long line = 1;
        long from = 0;
        long fromLine = 1;
        var quotes = new QuoteState();
        long opened = 0;
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(input.resolve(file.path()))) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                int passed = 0;
                for (int i = 0; i < n; i++, at++) {
                    if (buffer[i] != '\n' && buffer[i] != '"') {
                        continue;
                    }
                    if (i > passed) {
                        quotes.pass(buffer[i - 1]);
                    }
                    passed = i + 1;
                    boolean quoted = quotes.next(buffer[i]);
                    if (buffer[i] == '\n') {
                        line++;
                        if (quoted && ++opened >= QuoteState.MOST_LINES) {
                            quotes = new QuoteState();
                        }
                        opened = quoted ? opened : 0;
                        if (!quoted && at + 1 - from >= size) {
                            slices.add(new Slice(from, at + 1, fromLine));
                            from = at + 1;
                            fromLine = line;
                        }
                    }
                }
                if (n > passed) {
                    quotes.pass(buffer[n - 1]);
                }
            }
        }
        if (from < at) {
            slices.add(new Slice(from, Long.MAX_VALUE, fromLine));
        }
        return slices;
    }
}
