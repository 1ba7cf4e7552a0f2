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
    private final PriorityQueue<Head<T>> heads;

    /** Merges these run files; each must be in that order. */
    public MergedRuns(List<Path> runs, Codec<T> codec, Comparator<? super T> order) throws IOException {
        this.codec = codec;
        heads = new PriorityQueue<>((a, b) -> order.compare(a.item, b.item));
        for (Path run : runs) {
            var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(run), BUFFER));
            open.add(in);
            advance(new Head<>(in));
        }
    }

    private void advance(Head<T> head) throws IOException {
        if (head.in.readByte() != 0) {
            head.item = codec.read(head.in);
            heads.add(head);
        }
    }

    @Override
    public boolean hasNext() {
        return !heads.isEmpty();
    }

    @Override
    public T next() {
        Head<T> head = heads.poll();
        if (head == null) {
            throw new NoSuchElementException();
        }
        T item = head.item;
        try {
            advance(head);
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
