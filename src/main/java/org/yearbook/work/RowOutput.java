package org.yearbook.work;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes of rows, one behind the other in one growing array. */
public final class RowOutput {
    static final byte LARGE = Byte.MIN_VALUE;
    private static final int SMALLEST = 1 << 10;

    private byte[] bytes = new byte[SMALLEST];
    private int size;

    byte[] bytes() {
        return bytes;
    }

    int size() {
        return size;
    }

    /** Begins anew; keeps the room. */
    void clear() {
        size = 0;
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length + (bytes.length >> 1)));
        }
    }

    public void writeByte(int value) {
        room(1);
        bytes[size++] = (byte) value;
    }

    public void writeBoolean(boolean value) {
        writeByte(value ? 1 : 0);
    }

    public void writeShort(int value) {
        writeByte(value >> 8);
        writeByte(value);
    }

    public void writeInt(int value) {
        writeShort(value >> 16);
        writeShort(value);
    }

    public void writeLong(long value) {
        writeInt((int) (value >> 32));
        writeInt((int) value);
    }

    /** A number that is mostly small, of either sign, in as few bytes as it needs. */
    public void writeNumber(long value) {
        room(10);
        long rest = value << 1 ^ value >> 63;
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    public void writeText(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        writeText(utf8, 0, utf8.length);
    }

    /** A text that is there as UTF-8. */
    public void writeText(byte[] utf8, int from, int to) {
        writeNumber(to - from);
        room(to - from);
        System.arraycopy(utf8, from, bytes, size, to - from);
        size += to - from;
    }

    /** A decimal, exact whatever its length. */
    public void writeDecimal(BigDecimal value) {
        BigInteger unscaled = value.unscaledValue();
        if (unscaled.bitLength() < Long.SIZE && value.scale() > LARGE && value.scale() <= Byte.MAX_VALUE) {
            writeDecimal(unscaled.longValue(), value.scale());
        } else {
            writeByte(LARGE);
            writeText(value.toString());
        }
    }

    /** A decimal whose digits fit a {@code long}. */
    void writeDecimal(long unscaled, int scale) {
        writeByte(scale);
        writeNumber(unscaled);
    }
}
