package org.yearbook.work;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/** Texts and decimals in run files. */
public final class Binary {
    private static final byte LARGE = Byte.MIN_VALUE;

    private Binary() {}

    public static void writeText(String text, DataOutput out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        writeSize(bytes.length, out);
        out.write(bytes);
    }

    public static String readText(DataInput in) throws IOException {
        byte[] bytes = new byte[readSize(in)];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** A decimal of up to 18 digits in 9 bytes, a longer one in as many as it needs: exact in any case. */
    public static void writeDecimal(BigDecimal value, DataOutput out) throws IOException {
        BigInteger unscaled = value.unscaledValue();
        if (unscaled.bitLength() < Long.SIZE && value.scale() > LARGE && value.scale() <= Byte.MAX_VALUE) {
            out.writeByte(value.scale());
            out.writeLong(unscaled.longValue());
        } else {
            out.writeByte(LARGE);
            writeText(value.toString(), out);
        }
    }

    public static BigDecimal readDecimal(DataInput in) throws IOException {
        byte scale = in.readByte();
        return scale == LARGE ? new BigDecimal(readText(in)) : BigDecimal.valueOf(in.readLong(), scale);
    }

    private static void writeSize(int size, DataOutput out) throws IOException {
        int rest = size;
        while (rest > 0x7F) {
            out.writeByte(rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        out.writeByte(rest);
    }

    private static int readSize(DataInput in) throws IOException {
        int size = 0;
        int shift = 0;
        int next = in.readByte();
        while (next < 0) {
            size |= (next & 0x7F) << shift;
            shift += 7;
            next = in.readByte();
        }
        return size | next << shift;
    }
}
