package org.yearbook.source;

/**
 * A file of the input folder.
 *
 * @param path below the input folder, with forward slashes
 * @param sha256 of its bytes, hexadecimal; empty if the file cannot be read
 * @param size in bytes
 */
public record InputFile(String path, Kind kind, long size, String sha256) {
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

    /** The name by which observations and findings call a report: its path below {@code reports/}. */
    public String source() {
        return path.substring(kind.folder().length() + 1);
    }

    /** The file name's ending in small letters, without the dot. */
    public String extension() {
        int dot = path.lastIndexOf('.');
        return dot < path.lastIndexOf('/') ? "" : path.substring(dot + 1).toLowerCase(java.util.Locale.ROOT);
    }
}
