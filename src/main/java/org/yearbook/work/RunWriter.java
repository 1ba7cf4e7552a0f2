package org.yearbook.work;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Writes items in any order as sorted runs: files {@code name-0.run}, {@code name-1.run} … of a bounded size each. */
public final class RunWriter<T> implements Closeable {
    /** How many items are held in memory before they become a run. */
    private static final int MOST = 100_000;
    /** How many characters their texts may have. */
    private static final int MOST_CHARACTERS = 16_000_000;

    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final String name;
    private final Codec<T> codec;
    private final Comparator<? super T> order;
    private final List<T> items = new ArrayList<>();
    private long characters;
    private int runs;

    public RunWriter(Path folder, String name, Codec<T> codec, Comparator<? super T> order) {
        this.folder = folder;
        this.name = name;
        this.codec = codec;
        this.order = order;
    }

    /** Takes an item; may write a run. */
    public void add(T item) throws IOException {
        items.add(item);
        characters += codec.characters(item);
        if (items.size() == MOST || characters > MOST_CHARACTERS) {
            flush();
        }
    }

    private void flush() throws IOException {
        items.sort(order);
        Path run = folder.resolve(name + "-" + runs++ + ".run");
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(run), BUFFER))) {
            for (T item : items) {
                out.writeByte(1);
                codec.write(item, out);
            }
            out.writeByte(0);
        }
        items.clear();
        characters = 0;
    }

    /** Writes what is left. */
    @Override
    public void close() throws IOException {
        if (!items.isEmpty()) {
            flush();
        }
    }
}
