package org.yearbook.work;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes one run file: rows in the order of their keys, each as key, length and bytes; then an index of some of the keys
 * with their places, so that a range of keys can be read by itself; at last the index's number of entries.
 */
final class RunFile implements Closeable {
    /** Bytes in front of those of a row. */
    static final int ROW_HEAD = Long.BYTES + Integer.BYTES;

    static final int INDEX_ENTRY = 2 * Long.BYTES;
    /** Bytes between two entries of the index. */
    private static final int INDEXED = 1 << 16;

    private static final int BUFFER = 1 << 16;

    private final OutputStream out;
    private final RowOutput index = new RowOutput();
    private ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    private long written;
    private long indexed = -INDEXED;

    RunFile(Path file) throws IOException {
        out = Files.newOutputStream(file);
    }

    void add(long key, byte[] bytes, int from, int to) throws IOException {
        int length = to - from;
        if (buffer.remaining() < ROW_HEAD + length) {
            flush(ROW_HEAD + length);
        }
        long place = written + buffer.position();
        if (place - indexed >= INDEXED) {
            indexed = place;
            index.writeLong(key);
            index.writeLong(place);
        }
        buffer.putLong(key).putInt(length).put(bytes, from, length);
    }

    private void flush(int room) throws IOException {
        out.write(buffer.array(), 0, buffer.position());
        written += buffer.position();
        buffer = buffer.capacity() < room ? ByteBuffer.allocate(room) : buffer.clear();
    }

    @Override
    public void close() throws IOException {
        try (out) {
            flush(0);
            out.write(index.bytes(), 0, index.size());
            out.write(ByteBuffer.allocate(Integer.BYTES)
                    .putInt(index.size() / INDEX_ENTRY)
                    .array());
        }
    }
}
