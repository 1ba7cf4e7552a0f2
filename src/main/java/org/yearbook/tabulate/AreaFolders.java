package org.yearbook.tabulate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.yearbook.work.Durable;

/**
 * The folders of areas in the work folder. Each is named by a hash over all that its cells were made from, so a folder that
 * is there is right: a run after a crash, or the next night, takes it as it is.
 */
final class AreaFolders {
    private static final String DRAFT = ".draft";
    /** What was published last: a line that says as what, then a line for each area. */
    private static final String PUBLISHED = "published";

    private final Path folder;
    /** Filled before several threads ask. */
    private final Map<Area, Path> areas = new LinkedHashMap<>();

    AreaFolders(Path folder) {
        this.folder = folder;
    }

    /** Begins a run with these areas, by their hashes; what is no folder of one of them is deleted. */
    void begin(Map<Area, String> hashes) throws IOException {
        areas.clear();
        hashes.forEach((area, hash) -> areas.put(area, folder.resolve(area.name() + '.' + hash)));
        Files.createDirectories(folder);
        var keep = new HashSet<>(areas.values());
        keep.add(folder.resolve(PUBLISHED));
        try (Stream<Path> all = Files.list(folder)) {
            for (Path other : all.filter(path -> !keep.contains(path)).toList()) {
                FileUtils.forceDelete(other.toFile());
            }
        }
    }

    /** Whether the area is there already. */
    boolean has(Area area) {
        return Files.isDirectory(areas.get(area));
    }

    /** An empty folder to make the area in. */
    Path draft(Area area) throws IOException {
        Path draft = areas.get(area).resolveSibling(areas.get(area).getFileName() + DRAFT);
        FileUtils.deleteDirectory(draft.toFile());
        return Files.createDirectories(draft);
    }

    /** Lets what was made in the draft be the area. */
    void complete(Area area) throws IOException {
        Path target = areas.get(area);
        Durable.move(target.resolveSibling(target.getFileName() + DRAFT), target);
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
        var all = all();
        some.forEach(area -> all.remove(areas.get(area)));
        return all;
    }

    /** Notes that these areas were published as what the fingerprint tells. */
    void published(String fingerprint) throws IOException {
        Durable.write(
                folder.resolve(PUBLISHED),
                Stream.concat(
                                Stream.of(fingerprint),
                                areas.values().stream()
                                        .map(path -> path.getFileName().toString()))
                        .collect(Collectors.joining("\n")));
    }

    /** The areas that are as they were when that was published; none if it is not known. */
    Set<Area> unchangedSince(String fingerprint) throws IOException {
        Path published = folder.resolve(PUBLISHED);
        List<String> lines = Files.exists(published) ? Files.readAllLines(published) : List.of();
        if (lines.isEmpty() || !lines.get(0).equals(fingerprint)) {
            return Set.of();
        }
        return areas.entrySet().stream()
                .filter(area -> lines.contains(area.getValue().getFileName().toString()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
