package org.yearbook.publish.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import org.yearbook.work.Durable;

/** A link to a folder beside it, replaced at once by way of a draft. */
record Link(Path path, Path drafted) {
    /** The link to the newest edition of an output folder. */
    static Link latest(Path output) {
        return new Link(output.resolve(Edition.LATEST), output.resolve("." + Edition.LATEST + ".draft"));
    }

    /** The folder that it names, whether there is one or not; empty without a link. */
    Optional<String> target() {
        return target(path);
    }

    /** The folder that its draft names. */
    Optional<String> draftedTarget() {
        return target(drafted);
    }

    private static Optional<String> target(Path link) {
        try {
            String name = Files.isSymbolicLink(link)
                    ? Files.readSymbolicLink(link).toString()
                    : Files.isRegularFile(link) ? Files.readString(link).strip() : "";
            return name.isEmpty() ? Optional.empty() : Optional.of(name);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Drafts the link to that folder. */
    void draft(String name) throws IOException {
        dropDraft();
        try {
            Files.createSymbolicLink(drafted, Path.of(name));
        } catch (UnsupportedOperationException | IOException e) {
            // Windows lets only some users make links; a text file with the name serves as well
            Files.writeString(drafted, name + "\n");
            Durable.force(drafted);
        }
        Durable.forceFolder(drafted.getParent());
    }

    /** Lets the draft take the place of the link. */
    void replace() throws IOException {
        Durable.rename(drafted, path);
    }

    void dropDraft() throws IOException {
        if (Files.exists(drafted, LinkOption.NOFOLLOW_LINKS)) {
            Files.delete(drafted);
        }
    }
}
