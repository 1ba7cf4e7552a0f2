package org.yearbook.publish.edition;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Predicate;

/**
 * The rows of a register of a published edition, one after the other, by column. A night reads some twenty million of
 * them to find the few that are others by now; a parser that makes a text of each field takes longer for it than all else.
 */
public final class RegisterRows implements Iterator<RegisterRow>, Closeable {
    private static final int BLOCK = 1 << 18;
    /** No row of an edition is as long. */
    private static final int LONGEST = 1 << 22;

    private static final String MARK = "\uFEFF";

    private final Path file;
    private final InputStream in;
    private final Map<String, Integer> columns = new HashMap<>();
    private final int width;
    private final Predicate<String> asked;
    /** The first field of the row before, mostly that of many rows in a row; at first one that none has. */
    private byte[] last = {'\n'};

    private boolean isLastAsked;
    private byte[] bytes = new byte[BLOCK];
    /** Where the next row begins, and where what was read ends. */
    private int position;

    private int limit;
    private int[] ends = new int[16];

    private RegisterRows(Path file, InputStream in, Predicate<String> asked) throws IOException {
        this.file = file;
        this.in = in;
        this.asked = asked;
        RegisterRow header = fill() ? row() : new RegisterRow(columns, new byte[0], new int[0]);
        width = header.width();
        for (int i = 0; i < width; i++) {
            String name = header.field(i);
            columns.put(i == 0 && name.startsWith(MARK) ? name.substring(MARK.length()) : name, i);
        }
    }

    /**
     * Opens a CSV file as {@code CsvFile} writes it.
     *
     * @param needed columns that it must have
     * @throws IOException if it cannot be read, or is no such file
     */
    public static RegisterRows open(Path file, String... needed) throws IOException {
        return open(file, first -> true, needed);
    }

    /**
     * Opens a CSV file as {@code CsvFile} writes it, for some of its rows.
     *
     * @param asked whether rows with that first field are wanted; others are passed over without a further look
     * @param needed columns that it must have
     * @throws IOException if it cannot be read, or is no such file
     */
    public static RegisterRows open(Path file, Predicate<String> asked, String... needed) throws IOException {
        InputStream in = Files.newInputStream(file);
        try {
            var rows = new RegisterRows(file, in, asked);
            if (!rows.columns.keySet().containsAll(List.of(needed))) {
                throw rows.damaged(null);
            }
            return rows;
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /** That the file is not as this program wrote it, so that nothing it says is to be trusted. */
    public IOException damaged(Throwable cause) {
        return new IOException(
                file + " is not as it was published; restore it, or delete its edition and the link latest", cause);
    }

    @Override
    public boolean hasNext() {
        try {
            while (position < limit || fill()) {
                if (isAsked()) {
                    return true;
                }
                pass();
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isAsked() throws IOException {
        int length = 0;
        while ((position + length < limit || fill()) && !endsField(bytes[position + length])) {
            length++;
        }
        if (!Arrays.equals(bytes, position, position + length, last, 0, last.length)) {
            last = Arrays.copyOfRange(bytes, position, position + length);
            isLastAsked = asked.test(new RegisterRow(columns, last, new int[] {length}).field(0));
        }
        return isLastAsked;
    }

    private static boolean endsField(byte b) {
        return b == ',' || b == '\n';
    }

    /** Goes behind the row at the position. */
    private void pass() throws IOException {
        boolean quoted = false;
        while (position < limit || fill()) {
            byte b = bytes[position++];
            if (b == '"') {
                quoted = !quoted;
            } else if (b == '\n' && !quoted) {
                return;
            }
        }
        if (quoted) {
            throw damaged(null);
        }
    }

    @Override
    public RegisterRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        try {
            RegisterRow row = row();
            if (row.width() != width) {
                throw damaged(null);
            }
            return row;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The row at the position, which is behind it then. */
    private RegisterRow row() throws IOException {
        int fields = 0;
        int length = 0;
        boolean quoted = false;
        boolean breaks = false;
        while (!breaks && (position + length < limit || fill())) {
            byte b = bytes[position + length];
            if (b == '"') {
                quoted = !quoted;
            } else if (b == ',' && !quoted) {
                end(fields++, length);
            }
            breaks = b == '\n' && !quoted;
            length++;
        }
        if (quoted) {
            throw damaged(null);
        }
        int end = breaks ? length - 1 : length;
        if (end > 0 && bytes[position + end - 1] == '\r') {
            // someone saved the file anew
            end--;
        }
        end(fields++, end);
        var row = new RegisterRow(
                columns, Arrays.copyOfRange(bytes, position, position + end), Arrays.copyOf(ends, fields));
        position += length;
        return row;
    }

    private void end(int field, int place) {
        if (field == ends.length) {
            ends = Arrays.copyOf(ends, field * 2);
        }
        ends[field] = place;
    }

    /** Reads on, with what is left at the front; returns whether there was more. */
    private boolean fill() throws IOException {
        int left = limit - position;
        if (left > LONGEST) {
            throw damaged(null);
        }
        byte[] block = left > bytes.length / 2 ? new byte[bytes.length * 2] : bytes;
        System.arraycopy(bytes, position, block, 0, left);
        bytes = block;
        position = 0;
        limit = left + in.readNBytes(bytes, left, bytes.length - left);
        return limit > left;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
