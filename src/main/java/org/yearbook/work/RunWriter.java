package org.yearbook.work;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Writes items in any order as sorted runs: files {@code name-0.run}, {@code name-1.run} … of a bounded size each. */
public final class RunWriter<T> implements Closeable {
    /** How many bytes of rows are held in memory before they become a run. */
    private static final int MOST_BYTES = 16 << 20;

    private static final int ROW_BITS = Long.SIZE - 1 - CellKeys.BITS;
    private static final int MOST_ROWS = 1 << ROW_BITS;

    private final Path folder;
    private final String name;
    private final Codec<T> codec;
    private final Comparator<? super T> order;
    private final RowOutput rows = new RowOutput();
    /** Where rows end; that of row 0 begins at 0. */
    private int[] ends = new int[64];
    /** The key of each row with the row's number behind it: what is sorted. */
    private long[] keys = new long[64];

    private int count;
    private int runs;

    public RunWriter(Path folder, String name, Codec<T> codec, Comparator<? super T> order) {
        this.folder = folder;
        this.name = name;
        this.codec = codec;
        this.order = order;
    }

    /** Takes an item; may write a run. */
    public void add(T item) throws IOException {
        codec.write(item, rows);
        row(codec.key(item));
    }

    /** Where the bytes of a row go before {@link #row} takes them. */
    RowOutput rows() {
        return rows;
    }

    /** Takes what was written since the last row as one with that key; may write a run. */
    void row(long key) throws IOException {
        if (count == keys.length) {
            keys = Arrays.copyOf(keys, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
        }
        keys[count] = key << ROW_BITS | count;
        ends[count++] = rows.size();
        if (rows.size() >= MOST_BYTES || count == MOST_ROWS) {
            flush();
        }
    }

    private void flush() throws IOException {
        Arrays.sort(keys, 0, count);
        try (var file = new RunFile(folder.resolve(name + "-" + runs++ + ".run"))) {
            for (int from = 0; from < count; ) {
                int to = from + 1;
                while (to < count && key(to) == key(from)) {
                    to++;
                }
                if (to - from > 1) {
                    sortTies(from, to);
                }
                for (int i = from; i < to; i++) {
                    int row = number(i);
                    file.add(key(i), rows.bytes(), start(row), ends[row]);
                }
                from = to;
            }
        }
        rows.clear();
        count = 0;
    }

    /** Rows of one key; rare but for items that have no key. */
    private void sortTies(int from, int to) {
        List<Tie<T>> ties = new ArrayList<>(to - from);
        var in = new RowInput();
        for (int i = from; i < to; i++) {
            ties.add(new Tie<>(keys[i], codec.read(key(i), in.at(rows.bytes(), start(number(i))))));
        }
        ties.sort((one, other) -> order.compare(one.item, other.item));
        for (int i = from; i < to; i++) {
            keys[i] = ties.get(i - from).key;
        }
    }

    private long key(int i) {
        return keys[i] >>> ROW_BITS;
    }

    private int number(int i) {
        return (int) keys[i] & MOST_ROWS - 1;
    }

    private int start(int row) {
        return row == 0 ? 0 : ends[row - 1];
    }

    /** Writes what is left. */
    @Override
    public void close() throws IOException {
        if (count > 0) {
            flush();
        }
    }

    private record Tie<T>(long key, T item) {}
}
