package org.yearbook.hostile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * A file that tries to break the program.
 *
 * @param path below the input folder
 * @param make makes the file
 * @param accepted how many observations come of it, {@value #ANY} if that does not matter
 * @param rejected how many rows are refused, likewise
 * @param message what a rejection must say, {@code null} if there is none
 */
public record Trick(String path, Making make, int accepted, int rejected, Pattern message) {
    /** Any number will do. */
    public static final int ANY = -1;

    /** How the file is made. */
    public interface Making {
        void at(Path file) throws IOException;
    }

    /** The file is refused as a whole, with these words. */
    static Trick refused(String path, String message, Making make) {
        return new Trick(path, make, 0, 1, Pattern.compile(message));
    }

    /** So many rows are accepted, and so many refused with these words. */
    static Trick rows(String path, int accepted, int rejected, String message, Making make) {
        return new Trick(path, make, accepted, rejected, message == null ? null : Pattern.compile(message));
    }

    /** Nothing is refused. */
    static Trick read(String path, int accepted, Making make) {
        return new Trick(path, make, accepted, 0, null);
    }

    /** The name by which {@code rejected.csv} calls the file. */
    public String source() {
        return path.startsWith("reports/") ? path.substring("reports/".length()) : path;
    }
}
