package org.yearbook.publish.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.yearbook.work.Durable;

/** The editions of an output folder. Folders that are none, since no manifest in them says so, are left alone. */
public record Editions(Path output) {
    private static final String DROPPED = ".dropped";

    public static Editions of(Path output) {
        return new Editions(output);
    }

    /** Completes the release that a killed run began, deletes what else it left, and finds the newest edition again. */
    public void settle() throws IOException {
        Link latest = Link.latest(output);
        Optional<Edition> drafted = latest.draftedTarget().map(name -> new Edition(output, name));
        if (drafted.filter(Edition::exists).isPresent()) {
            latest.replace();
        } else {
            latest.dropDraft();
        }
        for (Path left :
                folders(name -> name.startsWith(".") && (name.endsWith(Edition.CANDIDATE) || name.endsWith(DROPPED)))) {
            FileUtils.deleteDirectory(left.toFile());
        }
        if (Edition.latest(output).isEmpty()) {
            Optional<Edition> newest = all().stream().findFirst();
            if (newest.isPresent()) {
                latest.draft(newest.get().name());
                latest.replace();
            }
        }
    }

    /** The published editions, the newest first by when they were made. */
    public List<Edition> all() throws IOException {
        var all = new ArrayList<Edition>();
        for (Path folder : folders(name -> !name.startsWith(".") && !name.endsWith(Edition.REFUSED))) {
            Edition edition = new Edition(output, folder.getFileName().toString());
            if (Manifest.names(edition)) {
                all.add(edition);
            }
        }
        all.sort(Comparator.comparing(Editions::made)
                .thenComparing(Edition::name)
                .reversed());
        return all;
    }

    /** When an edition was made, which its name need not tell. */
    public static FileTime made(Edition edition) {
        return written(edition.folder());
    }

    private static FileTime written(Path folder) {
        try {
            return Files.getLastModifiedTime(folder.resolve(Manifest.FILE));
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }

    /**
     * Deletes all but so many of the newest editions, but never the one that {@code latest} points to.
     *
     * @return those that were deleted
     */
    public List<Edition> keep(int most) throws IOException {
        Optional<Edition> latest = Edition.latest(output);
        if (latest.isEmpty()) {
            return List.of();
        }
        var older = new ArrayList<>(all());
        older.remove(latest.get());
        List<Edition> dropped = older.subList(Math.min(most - 1, older.size()), older.size());
        for (Edition edition : dropped) {
            drop(edition.folder());
        }
        return List.copyOf(dropped);
    }

    /** The edition that the quality gate refused last and that nobody accepted, if there is one. */
    public Optional<Edition> refused() throws IOException {
        return allRefused().stream().findFirst();
    }

    /** The newest first. There are several only where one could not be deleted when the next was refused. */
    private List<Edition> allRefused() throws IOException {
        return folders(name -> name.endsWith(Edition.REFUSED)).stream()
                .map(folder -> folder.getFileName().toString())
                .map(name -> new Edition(output, name.substring(0, name.length() - Edition.REFUSED.length())))
                .filter(edition -> Files.isRegularFile(edition.refused().resolve(Manifest.FILE)))
                .sorted(Comparator.comparing((Edition edition) -> written(edition.refused()))
                        .thenComparing(Edition::name)
                        .reversed())
                .toList();
    }

    /** Deletes all but so many of the newest refused editions. */
    public void keepRefused(int most) throws IOException {
        for (Edition edition : allRefused().stream().skip(most).toList()) {
            drop(edition.refused());
        }
    }

    /** The folder is gone at once; what a run that is killed meanwhile leaves of it is deleted by the next one. */
    void drop(Path folder) throws IOException {
        Path dropped = output.resolve("." + folder.getFileName() + DROPPED);
        Durable.rename(folder, dropped);
        FileUtils.deleteDirectory(dropped.toFile());
    }

    private List<Path> folders(Naming naming) throws IOException {
        if (!Files.isDirectory(output)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.list(output)) {
            return paths.filter(path -> naming.fits(path.getFileName().toString()))
                    .filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
    }

    private interface Naming {
        boolean fits(String name);
    }
}
