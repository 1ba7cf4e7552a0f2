package org.yearbook.tabulate;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.yearbook.work.Durable;

/**
 * The folders of areas in the work folder. Each is named by a hash over all that its cells were made from, so a folder that
 * is there, and whole, is right: a run after a crash, or the next night, takes it as it is.
 */
final class AreaFolders {
    private static final String DRAFT = ".draft";
    /** In the folder of an area: the names of its other files with how many bytes each has. */
    private static final String FILES = "files";
    /** What was published last: a line that says as what, then a line for each area. */
    private static final String PUBLISHED = "published";

    private final Path folder;
    /** Those of this run. */
    private final Map<Area, Path> areas = new ConcurrentSkipListMap<>(Comparator.comparingInt(Area::from));

    AreaFolders(Path folder) {
        this.folder = folder;
    }

    /** Begins a run, which has no areas yet. */
    void begin() throws IOException {
        areas.clear();
        Files.createDirectories(folder);
        FileUtils.deleteDirectory(nation().toFile());
    }

    /** Deletes what is of no area of this run. */
    void settle() throws IOException {
        var keep = new HashSet<>(areas.values());
        keep.add(folder.resolve(PUBLISHED));
        delete(path -> !keep.contains(path));
    }

    private void delete(Predicate<Path> some) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            for (Path path : all.filter(some).toList()) {
                FileUtils.forceDelete(path.toFile());
            }
        }
    }

    /** Takes the area with that hash into the run; whether it is there already. If not, what is there of it makes room. */
    boolean takes(Area area, String hash) throws IOException {
        String name = area.name() + '.';
        Path path = folder.resolve(name + hash);
        areas.put(area, path);
        boolean there = isWhole(path);
        if (!there) {
            delete(other -> name(other).startsWith(name));
        }
        return there;
    }

    private static boolean isWhole(Path area) throws IOException {
        Path files = area.resolve(FILES);
        return Files.exists(files)
                && Arrays.equals(Files.readAllBytes(files), files(area).getBytes(StandardCharsets.UTF_8));
    }

    private static String files(Path area) throws IOException {
        try (Stream<Path> all = Files.list(area)) {
            var files = new ArrayList<String>();
            for (Path file : all.sorted().toList()) {
                if (!name(file).equals(FILES)) {
                    files.add(name(file) + " " + Files.size(file));
                }
            }
            return String.join("\n", files);
        }
    }

    /** An empty folder to make the area in. */
    Path draft(Area area) throws IOException {
        return Files.createDirectories(draftOf(area));
    }

    private Path draftOf(Area area) {
        return folder.resolve(name(areas.get(area)) + DRAFT);
    }

    /** Lets what was made in the draft be the area. */
    void complete(Area area) throws IOException {
        Path draft = draftOf(area);
        Files.writeString(draft.resolve(FILES), files(draft));
        FileUtils.deleteDirectory(areas.get(area).toFile());
        Durable.move(draft, areas.get(area));
    }

    /** Where the nation is made, anew in each run. */
    Path nation() {
        return folder.resolve(Area.NATION.name());
    }

    /** Those of the areas, and that of the nation if it was made. */
    List<Path> all() {
        var all = new ArrayList<>(areas.values());
        if (Files.isDirectory(nation())) {
            all.add(nation());
        }
        return all;
    }

    /** Those of the areas that are not among these, and that of the nation. */
    List<Path> without(Set<Area> some) {
        List<Path> all = all();
        some.forEach(area -> all.remove(areas.get(area)));
        return all;
    }

    /** Notes that these areas were published as what the fingerprint tells. */
    void published(String fingerprint) throws IOException {
        Stream<String> names = areas.values().stream().map(AreaFolders::name);
        Durable.write(
                folder.resolve(PUBLISHED),
                Stream.concat(Stream.of(fingerprint), names).collect(Collectors.joining("\n")));
    }

    /** The areas that are as they were when that was published; none if it is not known. */
    Set<Area> unchangedSince(String fingerprint) throws IOException {
        List<String> lines = published();
        if (fingerprint.isEmpty() || lines.isEmpty() || !lines.get(0).equals(fingerprint)) {
            return Set.of();
        }
        return areas.entrySet().stream()
                .filter(area -> lines.contains(name(area.getValue())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private List<String> published() throws IOException {
        Path published = folder.resolve(PUBLISHED);
        try {
            return Files.exists(published) ? Files.readAllLines(published) : List.of();
        } catch (CharacterCodingException e) {
            // a damaged note is none: all is compared
            return List.of();
        }
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }
}
