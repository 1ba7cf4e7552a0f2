package org.yearbook.work;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over rows, each with its key and its length in front. */
final class RowHash {
    private static final int HEAD = Long.BYTES + Integer.BYTES;

    private final MessageDigest digest;
    /** Rows are short, and the digest is asked less often for more. */
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16);

    RowHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    void add(long key, byte[] bytes, int from, int length) {
        if (buffer.remaining() < HEAD + length) {
            flush();
        }
        buffer.putLong(key).putInt(length);
        if (buffer.remaining() < length) {
            flush();
            digest.update(bytes, from, length);
        } else {
            buffer.put(bytes, from, length);
        }
    }

    private void flush() {
        digest.update(buffer.flip());
        buffer.clear();
    }

    /** Of all rows, hexadecimal. */
    String hex() {
        flush();
        return HexFormat.of().formatHex(digest.digest());
    }
}
