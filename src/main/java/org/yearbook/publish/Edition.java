package org.yearbook.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Stream;
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

    private static boolean isCandidate(Path path) {
        String file = path.getFileName().toString();
        return file.startsWith(".") && file.endsWith(".candidate");
    }

    public boolean exists() {
        return Files.exists(folder(), LinkOption.NOFOLLOW_LINKS);
    }

    /** Begins the candidate anew; those that killed runs left are deleted. */
    public void begin() throws IOException {
        try (Stream<Path> left = Files.list(output)) {
            for (Path path : left.filter(Edition::isCandidate).toList()) {
                FileUtils.deleteDirectory(path.toFile());
            }
        }
        Files.createDirectories(candidate());
    }

    /** Lets the candidate appear as the edition, and {@code latest} point to it. */
    public void release() throws IOException {
        Path link = output.resolve(LATEST);
        if (Files.isDirectory(link, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException(link + " is a folder; delete it, since it must be a link to the newest edition");
        }
        Files.move(candidate(), folder(), StandardCopyOption.ATOMIC_MOVE);
        point();
    }

    /** Lets {@code latest} point to this edition. */
    public void point() throws IOException {
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
