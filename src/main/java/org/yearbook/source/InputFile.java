package org.yearbook.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A file of the input folder.
 *
 * @param path below the input folder, with forward slashes
 * @param size in bytes
 * @param modified when it was changed last, by the file system's clock in milliseconds
 * @param sha256 of its bytes, hexadecimal; empty if the file is not to be read
 * @param problem why the file is not to be read, {@code null} if it is
 */
public record InputFile(String path, Kind kind, long size, long modified, String sha256, Message problem) {
    /** A file that is not to be read. */
    static InputFile refused(String path, Kind kind, Message problem) {
        return new InputFile(path, kind, 0, 0, "", problem);
    }

    /** What the file holds, told by the folder that it lies in. */
    public enum Kind {
        REPORT("reports"),
        RECORDS("records"),
        /** The file itself, what staff set right by hand. */
        CORRECTIONS(CorrectionFile.NAME);

        private final String folder;

        Kind(String folder) {
            this.folder = folder;
        }

        /** The folder below the input folder; of corrections, the file. */
        public String folder() {
            return folder;
        }
    }

    /** The name by which observations and findings call a report: its path below {@code reports/}, if it is there. */
    public String source() {
        int below = kind.folder().length() + 1;
        return path.length() > below ? path.substring(below) : path;
    }

    /** Whether the file is as it was when it was listed; so is one that is not to be read. */
    public boolean isUnchanged(Path input) {
        Path file = input.resolve(path);
        try {
            return problem != null
                    || Files.size(file) == size
                            && Files.getLastModifiedTime(file).toMillis() == modified;
        } catch (IOException e) {
            return false;
        }
    }

    /** The file name's ending in small letters, without the dot. */
    public String extension() {
        return extension(path);
    }

    static String extension(String path) {
        int dot = path.lastIndexOf('.');
        return dot < path.lastIndexOf('/') ? "" : path.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
