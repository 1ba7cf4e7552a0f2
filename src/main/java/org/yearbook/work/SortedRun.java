package org.yearbook.work;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/** Writes items that come in their order already, as one run. */
public final class SortedRun<T> implements Closeable {
    private final Codec<T> codec;
    private final RunFile file;
    private final RowOutput row = new RowOutput();

    /** Writes the run {@code name} into the folder. */
    public SortedRun(Path folder, String name, Codec<T> codec) throws IOException {
        this.codec = codec;
        this.file = new RunFile(folder.resolve(name + "-0.run"));
    }

    public void add(T item) throws IOException {
        row.clear();
        codec.write(item, row);
        file.add(codec.key(item), row.bytes(), 0, row.size());
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
