package org.yearbook.publish.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.io.FileUtils;
import org.yearbook.work.Durable;

/** The folder of an edition below the output folder; it is made as a candidate beside and then appears at once. */
public record Edition(Path output, String name) {
    /** The link to the newest edition. */
    public static final String LATEST = "latest";

    /** What the name of an edition that the quality gate refused ends with. */
    public static final String REFUSED = ".refused";

    static final String CANDIDATE = ".candidate";

    /** Where the edition is published. */
    public Path folder() {
        return output.resolve(name);
    }

    /** Where the edition is made; on the same file system, so that it can be renamed. */
    public Path candidate() {
        return output.resolve("." + name + CANDIDATE);
    }

    /** Where the edition lies for inspection once the quality gate refused it. */
    public Path refused() {
        return output.resolve(name + REFUSED);
    }

    public boolean exists() {
        return Files.exists(folder(), LinkOption.NOFOLLOW_LINKS);
    }

    /** Begins the candidate anew. */
    public void begin() throws IOException {
        discard();
        Files.createDirectories(candidate());
    }

    /** Deletes the candidate. */
    public void discard() throws IOException {
        FileUtils.deleteDirectory(candidate().toFile());
    }

    /** Lets the candidate appear as the edition, and {@code latest} point to it. */
    public void release() throws IOException {
        release(candidate());
    }

    /** Lays the candidate beside the editions for inspection, in place of one of that name that was refused before. */
    public void refuse() throws IOException {
        if (Files.exists(refused(), LinkOption.NOFOLLOW_LINKS)) {
            Editions.of(output).drop(refused());
        }
        Durable.move(candidate(), refused());
    }

    /**
     * Publishes the refused edition.
     *
     * @throws IOException also if it is not as it was made, which whoever looked into it may have caused
     */
    public void accept() throws IOException {
        List<String> differences = Manifest.differences(refused());
        if (!differences.isEmpty()) {
            throw new IOException(
                    refused() + " is not as it was made: " + String.join(", ", differences)
                            + "; delete what was not there, and run again where a file is changed or gone. Nothing is published");
        }
        release(refused());
    }

    /**
     * The link that {@code latest} will be is drafted first: a release that is killed before the edition appears leaves a
     * draft to nothing, and one that is killed after it leaves the draft to be put in place, see {@link Editions#settle}.
     */
    private void release(Path made) throws IOException {
        if (Files.isDirectory(output.resolve(LATEST), LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException(
                    output.resolve(LATEST) + " is a folder; delete it, since it must be a link to the newest edition");
        }
        Durable.force(made);
        Link latest = Link.latest(output);
        latest.draft(name);
        Durable.rename(made, folder());
        latest.replace();
    }

    /** The newest edition of an output folder, if there is one. */
    public static Optional<Edition> latest(Path output) {
        return Link.latest(output)
                .target()
                .map(name -> new Edition(output, name))
                .filter(Edition::exists);
    }
}
