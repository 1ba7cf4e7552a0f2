package org.yearbook.work;

import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** Goes through the rows of a run file, or those of a range of keys, one after the other. */
final class RunReader implements Closeable {
    private final Path file;
    /** {@code null} if the file is opened anew for each buffer. */
    private final FileChannel channel;

    private final long to;
    private ByteBuffer buffer;
    /** Where in the file the end of the buffer stands. */
    private long place;

    private long end;
    private long key;
    private int row;
    private int length;

    /**
     * The rows whose keys are at least {@code from} and less than {@code to}.
     *
     * @param size of the buffer in bytes; it grows where a row is longer
     * @param staysOpen whether the file stays open between two buffers
     */
    RunReader(Path file, long from, long to, int size, boolean staysOpen) throws IOException {
        this.file = file;
        this.to = to;
        buffer = ByteBuffer.allocate(size).limit(0);
        channel = staysOpen ? FileChannel.open(file) : null;
        try {
            seek(from);
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private void seek(long from) throws IOException {
        end = Files.size(file) - Integer.BYTES;
        int entries = read(end, Integer.BYTES).getInt();
        end -= (long) entries * RunFile.INDEX_ENTRY;
        ByteBuffer index = read(end, entries * RunFile.INDEX_ENTRY);
        place = 0;
        while (index.hasRemaining() && index.getLong() < from) {
            place = index.getLong();
        }
        boolean more = advance();
        while (more && key < from) {
            more = advance();
        }
        if (more) {
            // the next call of advance finds this row
            buffer.position(row - RunFile.ROW_HEAD);
        } else {
            finish();
        }
    }

    private int read(ByteBuffer bytes, long from) throws IOException {
        if (channel != null) {
            return channel.read(bytes, from);
        }
        try (FileChannel opened = FileChannel.open(file)) {
            return opened.read(bytes, from);
        }
    }

    private ByteBuffer read(long from, int size) throws IOException {
        var bytes = ByteBuffer.allocate(size);
        while (bytes.hasRemaining()) {
            if (read(bytes, from + bytes.position()) < 0) {
                throw new EOFException("a run file ends early");
            }
        }
        return bytes.flip();
    }

    /** Goes to the next row; returns whether there is one. */
    boolean advance() throws IOException {
        if (buffer.remaining() < RunFile.ROW_HEAD && !fill(RunFile.ROW_HEAD)) {
            return false;
        }
        length = buffer.getInt(buffer.position() + Long.BYTES);
        if (buffer.remaining() < RunFile.ROW_HEAD + length) {
            fill(RunFile.ROW_HEAD + length);
        }
        key = buffer.getLong(buffer.position());
        if (key >= to) {
            finish();
            return false;
        }
        row = buffer.position() + RunFile.ROW_HEAD;
        buffer.position(row + length);
        return true;
    }

    private void finish() {
        buffer.position(buffer.limit());
        end = place;
    }

    private boolean fill(int room) throws IOException {
        if (buffer.capacity() < room) {
            buffer = ByteBuffer.allocate(room).put(buffer);
        } else {
            buffer.compact();
        }
        buffer.limit((int) Math.min(buffer.capacity(), buffer.position() + end - place));
        while (buffer.hasRemaining()) {
            int n = read(buffer, place);
            if (n < 0) {
                throw new EOFException("a run file ends early");
            }
            place += n;
        }
        return buffer.flip().remaining() >= room;
    }

    long key() {
        return key;
    }

    /** Lets {@code in} read the bytes of the row. */
    RowInput row(RowInput in) {
        return in.at(buffer.array(), row);
    }

    /** Writes the row with its key and its length in front. */
    void writeTo(DataOutputStream out) throws IOException {
        out.writeLong(key);
        out.writeInt(length);
        out.write(buffer.array(), row, length);
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }
}
