package org.yearbook.work;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/** Reads what {@link RowOutput} wrote. */
public final class RowInput {
    private byte[] bytes;
    private int at;

    /** Goes to a place of an array. */
    RowInput at(byte[] array, int place) {
        bytes = array;
        at = place;
        return this;
    }

    public byte readByte() {
        return bytes[at++];
    }

    public boolean readBoolean() {
        return readByte() != 0;
    }

    public short readShort() {
        return (short) (bytes[at++] << 8 | bytes[at++] & 0xFF);
    }

    public int readInt() {
        return readShort() << 16 | readShort() & 0xFFFF;
    }

    public long readLong() {
        return (long) readInt() << 32 | readInt() & 0xFFFFFFFFL;
    }

    public long readNumber() {
        long zigzag = 0;
        int shift = 0;
        byte next = bytes[at++];
        while (next < 0) {
            zigzag |= (next & 0x7FL) << shift;
            shift += 7;
            next = bytes[at++];
        }
        zigzag |= (long) next << shift;
        return zigzag >>> 1 ^ -(zigzag & 1);
    }

    public String readText() {
        int length = (int) readNumber();
        at += length;
        return new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }

    public BigDecimal readDecimal() {
        byte scale = readByte();
        return scale == RowOutput.LARGE ? new BigDecimal(readText()) : BigDecimal.valueOf(readNumber(), scale);
    }

    /** The array that is read; a place in it is only good until the next row. */
    public byte[] bytes() {
        return bytes;
    }

    /** The place of the next byte. */
    public int position() {
        return at;
    }

    public void skip(int count) {
        at += count;
    }
}
