package org.yearbook.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.apache.commons.io.FileUtils;

/** The folder of an edition below the output folder; it is made as a candidate beside and then appears at once. */
public record Edition(Path output, String name) {
    /** The link to the newest edition. */
    public static final String LATEST = "latest";

    /** Where the edition is published. */
    public Path folder() {
        return output.resolve(name);
    }

    /** Where the edition is made; on the same file system, so that it can be renamed. */
    public Path candidate() {
        return output.resolve("." + name + ".candidate");
    }

    public boolean exists() {
        return Files.exists(folder(), LinkOption.NOFOLLOW_LINKS);
    }

    /** Begins the candidate anew. */
    public void begin() throws IOException {
        FileUtils.deleteDirectory(candidate().toFile());
        Files.createDirectories(candidate());
    }

    /** Lets the candidate appear as the edition, and {@code latest} point to it. */
    public void release() throws IOException {
        Files.move(candidate(), folder(), StandardCopyOption.ATOMIC_MOVE);
        Path link = output.resolve(LATEST);
        Path draft = output.resolve("." + LATEST + ".draft");
        Files.deleteIfExists(draft);
        try {
            Files.createSymbolicLink(draft, Path.of(name));
        } catch (UnsupportedOperationException | IOException e) {
            // Windows lets only some users make links; a text file with the name serves as well
            Files.writeString(draft, name + "\n");
        }
        Files.move(draft, link, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The newest edition of an output folder, if there is one. */
    public static Optional<Edition> latest(Path output) {
        Path link = output.resolve(LATEST);
        try {
            String name = Files.isRegularFile(link)
                    ? Files.readString(link).strip()
                    : Files.isSymbolicLink(link) ? Files.readSymbolicLink(link).toString() : "";
            Edition edition = new Edition(output, name);
            return !name.isEmpty() && edition.exists() ? Optional.of(edition) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
