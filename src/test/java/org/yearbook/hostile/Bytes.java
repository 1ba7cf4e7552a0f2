package org.yearbook.hostile;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Random;

/** Ways to write bytes, however many there are. */
final class Bytes {
    private Bytes() {}

    static Trick.Making text(String... lines) {
        return bytes((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    static Trick.Making bytes(byte[] bytes) {
        return file -> Files.write(file, bytes);
    }

    static Trick.Making noise(int size, int seed) {
        var noise = new byte[size];
        new Random(seed).nextBytes(noise);
        return bytes(noise);
    }

    /** The parts one behind the other. */
    static Trick.Making of(Part... parts) {
        return file -> {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                for (Part part : parts) {
                    part.to(out);
                }
            }
        };
    }

    /** Something to write. */
    interface Part {
        void to(OutputStream out) throws IOException;
    }

    static Part once(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The text again and again, at least so many bytes. */
    static Part fill(String text, long bytes) {
        return out -> {
            byte[] piece = text.repeat(Math.max(1, 8_192 / text.length())).getBytes(StandardCharsets.UTF_8);
            for (long written = 0; written < bytes; written += piece.length) {
                out.write(piece);
            }
        };
    }

    /** The text so many times, and not once more. */
    static Part times(String text, int times) {
        return out -> {
            byte[] piece = text.getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < times; i++) {
                out.write(piece);
            }
        };
    }

    static byte[] array(Part... parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (Part part : parts) {
            part.to(bytes);
        }
        return bytes.toByteArray();
    }
}
