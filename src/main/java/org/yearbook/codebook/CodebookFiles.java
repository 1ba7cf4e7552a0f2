package org.yearbook.codebook;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the files of a codebook lie. */
@FunctionalInterface
public interface CodebookFiles {
    /** The bytes of the file of that name, such as {@code indicators.csv}. */
    byte[] read(String name);

    /** The codebook that the program brings. */
    static CodebookFiles builtIn() {
        return name -> {
            try (InputStream in = CodebookFiles.class.getResourceAsStream("/codebook/" + name)) {
                if (in == null) {
                    throw new FileNotFoundException("codebook/" + name + " is missing in the program");
                }
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    /** A codebook of one's own, in a folder; a file that it does not have is the built-in one. */
    static CodebookFiles folder(Path folder) {
        return name -> {
            Path file = folder.resolve(name);
            try {
                return Files.exists(file) ? Files.readAllBytes(file) : builtIn().read(name);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the codebook file " + file, e);
            }
        };
    }
}
