package org.yearbook.work;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/** The items of many sorted runs in one order, held in memory one of each run at a time. */
public final class MergedRuns<T> implements Iterator<T>, Closeable {
    private static final int BUFFER = 1 << 16;

    private final Codec<T> codec;
    private final List<DataInputStream> open = new ArrayList<>();
    private final PriorityQueue<Head<T>> others;
    private Head<T> first;

    /** Merges these run files; each must be in that order. */
    public MergedRuns(List<Path> runs, Codec<T> codec, Comparator<? super T> order) throws IOException {
        this.codec = codec;
        others = new PriorityQueue<>((a, b) -> order.compare(a.item, b.item));
        for (Path run : runs) {
            var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(run), BUFFER));
            open.add(in);
            var head = new Head<T>(in);
            if (advance(head)) {
                others.add(head);
            }
        }
        first = others.poll();
    }

    private boolean advance(Head<T> head) throws IOException {
        boolean more = head.in.readByte() != 0;
        if (more) {
            head.item = codec.read(head.in);
        }
        return more;
    }

    @Override
    public boolean hasNext() {
        return first != null;
    }

    /** Mostly the next item is of the same run, since runs hold long stretches of the order: one comparison tells. */
    @Override
    public T next() {
        if (first == null) {
            throw new NoSuchElementException();
        }
        T item = first.item;
        try {
            if (!advance(first)) {
                first = others.poll();
            } else if (!others.isEmpty() && others.comparator().compare(first, others.peek()) > 0) {
                others.add(first);
                first = others.poll();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return item;
    }

    @Override
    public void close() throws IOException {
        for (DataInputStream in : open) {
            in.close();
        }
    }

    private static final class Head<T> {
        private final DataInputStream in;
        private T item;

        private Head(DataInputStream in) {
            this.in = in;
        }
    }
}
