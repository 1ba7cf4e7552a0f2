package org.yearbook.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

/** The lines of a CSV file, those of one record together; lines can be given back to be read once more by themselves. */
final class CsvLines implements Closeable {
    private final BoundedLines reader;
    private final int mostCharacters;
    private final Deque<Line> returned = new ArrayDeque<>();
    private long number;

    /** Reads from the line of that number on; records have so many characters at most. */
    CsvLines(Reader reader, long first, int mostCharacters) {
        this.reader = new BoundedLines(reader, mostCharacters);
        this.mostCharacters = mostCharacters;
        this.number = first - 1;
    }

    /** The lines of the next record: one, or as many as its quotes span; empty at the end. */
    List<Line> next() throws IOException {
        Line first = line();
        if (first == null) {
            return List.of();
        }
        if (first.cut() || first.text().indexOf('"') < 0) {
            return List.of(first);
        }
        var lines = new ArrayList<>(List.of(first));
        var quotes = new QuoteState();
        boolean open = isOpen(first.text(), quotes);
        long characters = first.text().length();
        while (open && lines.size() < QuoteState.MOST_LINES && characters <= mostCharacters) {
            Line more = line();
            if (more == null) {
                break;
            }
            lines.add(more);
            characters += more.text().length();
            quotes.next('\n');
            open = isOpen(more.text(), quotes);
        }
        return lines;
    }

    private static boolean isOpen(String text, QuoteState quotes) {
        boolean open = false;
        for (int i = 0; i < text.length(); i++) {
            open = quotes.next(text.charAt(i));
        }
        return text.isEmpty() ? quotes.next(' ') : open;
    }

    private Line line() throws IOException {
        if (!returned.isEmpty()) {
            return returned.poll();
        }
        String text = reader.next();
        return text == null ? null : new Line(++number, text, reader.cut());
    }

    /** Gives lines back, in their order. */
    void giveBack(List<Line> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            returned.push(lines.get(i));
        }
    }

    static String join(List<Line> lines) {
        return lines.size() == 1
                ? lines.get(0).text()
                : lines.stream().map(Line::text).collect(Collectors.joining("\n"));
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /**
     * A line of the file, with its number.
     *
     * @param cut whether it is longer than a record may be, and this is its beginning
     */
    record Line(long number, String text, boolean cut) {}
}
