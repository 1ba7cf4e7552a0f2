package org.yearbook.publish.text;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;

/**
 * Texts and decimals of a large file as bytes of UTF-8. Such a file has a billion of them, most of which are there
 * already; a writer of characters would encode each anew.
 */
public final class Utf8Output implements Closeable {
    private static final int BUFFER = 1 << 16;
    private static final int MOST_DIGITS = 18;
    private static final int LONGEST_NUMBER = 2 * MOST_DIGITS + Byte.MAX_VALUE;

    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER];
    private int size;

    /** Writes to that stream. */
    public Utf8Output(OutputStream out) {
        this.out = out;
    }

    /** A byte, or a character of ASCII. */
    public void write(int b) throws IOException {
        room(1);
        buffer[size++] = (byte) b;
    }

    /** Bytes as they are. */
    public void write(byte[] bytes) throws IOException {
        write(bytes, 0, bytes.length);
    }

    /** Some bytes as they are. */
    public void write(byte[] bytes, int from, int to) throws IOException {
        int length = to - from;
        room(Math.min(length, BUFFER));
        if (length > BUFFER) {
            flush();
            out.write(bytes, from, length);
        } else {
            System.arraycopy(bytes, from, buffer, size, length);
            size += length;
        }
    }

    /** Whether {@link #decimal} takes the absolute value of this number; few numbers are so large or long. */
    public static boolean isSmall(BigDecimal value) {
        return value.scale() >= 0 && value.scale() <= MOST_DIGITS && value.precision() <= MOST_DIGITS;
    }

    /** A small number without its sign. */
    public void decimal(BigDecimal value) throws IOException {
        long unscaled =
                value.scale() == 0 ? value.longValue() : value.unscaledValue().longValue();
        decimal(Math.abs(unscaled), value.scale());
    }

    /** A decimal that is not negative, so many of whose digits stand behind the point. */
    public void decimal(long unscaled, int scale) throws IOException {
        room(LONGEST_NUMBER);
        if (scale == 0 && unscaled <= Integer.MAX_VALUE) {
            whole((int) unscaled);
            return;
        }
        int digits = 1;
        for (long rest = unscaled / 10; rest > 0; rest /= 10) {
            digits++;
        }
        digits = Math.max(digits, scale + 1);
        int end = size + digits + (scale > 0 ? 1 : 0);
        long rest = unscaled;
        for (int at = end - 1; at >= size; at--) {
            if (scale > 0 && at == end - 1 - scale) {
                buffer[at] = '.';
            } else {
                buffer[at] = (byte) ('0' + rest % 10);
                rest /= 10;
            }
        }
        size = end;
    }

    /** Most numbers are years, lines and counts. */
    private void whole(int number) {
        int end = size + 1;
        for (int limit = 10; end - size < 10 && number >= limit; limit *= 10) {
            end++;
        }
        int rest = number;
        for (int at = end - 1; at >= size; at--) {
            int tenth = rest / 10;
            buffer[at] = (byte) ('0' + rest - 10 * tenth);
            rest = tenth;
        }
        size = end;
    }

    private void room(int count) throws IOException {
        if (BUFFER - size < count) {
            flush();
        }
    }

    /** Hands on what was written. */
    public void flush() throws IOException {
        out.write(buffer, 0, size);
        size = 0;
    }

    @Override
    public void close() throws IOException {
        try (out) {
            flush();
        }
    }
}
