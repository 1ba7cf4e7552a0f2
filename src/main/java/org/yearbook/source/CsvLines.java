package org.yearbook.source;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

/** The lines of a CSV file, those of one record together; lines can be given back to be read once more by themselves. */
final class CsvLines implements Closeable {
    private final BufferedReader reader;
    private final Deque<Line> returned = new ArrayDeque<>();
    private long number;

    /** Reads from the line of that number on. */
    CsvLines(BufferedReader reader, long first) {
        this.reader = reader;
        this.number = first - 1;
    }

    /** The lines of the next record: one, or as many as its quotes span; empty at the end. */
    List<Line> next() throws IOException {
        Line first = line();
        if (first == null) {
            return List.of();
        }
        if (first.text().indexOf('"') < 0) {
            return List.of(first);
        }
        var lines = new ArrayList<>(List.of(first));
        var quotes = new QuoteState();
        boolean open = isOpen(first.text(), quotes);
        while (open && lines.size() < QuoteState.MOST_LINES) {
            Line more = line();
            if (more == null) {
                break;
            }
            lines.add(more);
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
        String text = reader.readLine();
        return text == null ? null : new Line(++number, text);
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

    /** A line of the file, with its number. */
    record Line(long number, String text) {}
}
