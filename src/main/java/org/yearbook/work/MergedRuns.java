package org.yearbook.work;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.function.LongPredicate;
import org.apache.commons.io.IOUtils;
import org.yearbook.source.Inventory;

/**
 * The items of many sorted runs in one order, held in memory one of each run at a time. They are asked for as items, or
 * by {@link #advance} as the bytes that they are.
 */
public final class MergedRuns<T> implements Iterator<T>, Closeable {
    /** Of more runs none stays open, since a process may have only so many open files. */
    private static final int MOST_OPEN = 256;

    private static final int BUFFER = 1 << 16;
    /** Bytes for the buffers of all runs, unless so little is left for one that it would read row by row. */
    private static final int MOST_BUFFERED = MOST_OPEN * BUFFER;

    private static final int SMALLEST_BUFFER = 1 << 12;

    private final Codec<T> codec;
    private final Comparator<? super T> order;
    private final List<RunReader> open = new ArrayList<>();
    private final PriorityQueue<Head<T>> others;
    private final RowInput in = new RowInput();
    private LongPredicate wanted = key -> true;
    private Head<T> first;
    /** Whether the row that {@code first} stands at was given out already. */
    private boolean given;

    /** Merges these run files; each must be in that order. */
    public MergedRuns(List<Path> runs, Codec<T> codec, Comparator<? super T> order) throws IOException {
        this(runs, codec, order, 0, Long.MAX_VALUE);
    }

    /** Merges of these run files the items whose keys are at least {@code from} and less than {@code to}. */
    public MergedRuns(List<Path> runs, Codec<T> codec, Comparator<? super T> order, long from, long to)
            throws IOException {
        this.codec = codec;
        this.order = order;
        others = new PriorityQueue<>(this::compare);
        int each = Math.min(BUFFER, Math.max(SMALLEST_BUFFER, MOST_BUFFERED / Math.max(1, runs.size())));
        try {
            for (Path run : runs) {
                var reader = new RunReader(run, from, to, each, runs.size() <= MOST_OPEN);
                open.add(reader);
                if (reader.advance()) {
                    others.add(new Head<>(reader));
                }
            }
        } catch (IOException | RuntimeException e) {
            open.forEach(reader -> IOUtils.closeQuietly(reader, e::addSuppressed));
            throw e;
        }
        first = others.poll();
    }

    /** Passes over all rows but those whose keys are wanted; called before any is asked for. */
    public MergedRuns<T> only(LongPredicate some) {
        wanted = some;
        while (first != null && !wanted.test(first.reader.key())) {
            step();
        }
        return this;
    }

    private int compare(Head<T> one, Head<T> two) {
        int byKey = Long.compare(one.reader.key(), two.reader.key());
        return byKey != 0 ? byKey : order.compare(item(one), item(two));
    }

    /** Read once, however often it is compared. */
    private T item(Head<T> head) {
        if (head.item == null) {
            head.item = codec.read(head.reader.key(), head.reader.row(in));
        }
        return head.item;
    }

    /** Goes to the next row; returns whether there is one. */
    public boolean advance() {
        if (given) {
            do {
                step();
            } while (first != null && !wanted.test(first.reader.key()));
        }
        given = first != null;
        return given;
    }

    /** Mostly the next row is of the same run, since runs hold long stretches of the order: one comparison tells. */
    private void step() {
        try {
            first.item = null;
            if (!first.reader.advance()) {
                first = others.poll();
            } else if (!others.isEmpty() && compare(first, others.peek()) > 0) {
                others.add(first);
                first = others.poll();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The key of the row. */
    public long key() {
        return first.reader.key();
    }

    /** The bytes of the row; good until the next. */
    public RowInput row() {
        return first.reader.row(in);
    }

    /** The row as an item. */
    public T item() {
        return item(first);
    }

    /** SHA-256 over the rows that are left, hexadecimal: the same for the same items, in whatever runs they lie. */
    public String hash() throws IOException {
        MessageDigest digest = Inventory.digest();
        var digesting = new DigestOutputStream(OutputStream.nullOutputStream(), digest);
        try (var out = new DataOutputStream(new BufferedOutputStream(digesting, BUFFER))) {
            while (advance()) {
                first.reader.writeTo(out);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public boolean hasNext() {
        if (given) {
            advance();
            given = false;
        }
        return first != null;
    }

    @Override
    public T next() {
        if (!advance()) {
            throw new NoSuchElementException();
        }
        return item(first);
    }

    @Override
    public void close() throws IOException {
        for (RunReader reader : open) {
            reader.close();
        }
    }

    /** The row that a run stands at. */
    private static final class Head<T> {
        private final RunReader reader;
        private T item;

        private Head(RunReader reader) {
            this.reader = reader;
        }
    }
}
