package org.yearbook.publish.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.yearbook.source.InputFile;
import org.yearbook.source.Inventory;
import org.yearbook.tabulate.Tabulated;
import org.yearbook.work.Counts;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code manifest.json}: what an edition was made from and consists of. It holds no time, so that the same input gives
 * the same bytes.
 *
 * @param versions of the program and of the libraries that shape its output
 * @param made what it was made from
 * @param files what became of the records of each input file, by path
 * @param fingerprint hash over all that decides an edition's content: inputs, codebook, program, settings
 */
public record Manifest(
        String edition,
        Map<String, String> versions,
        MadeFrom made,
        String fingerprint,
        Map<String, Counts> files,
        Inventory inventory,
        Tabulated.Summary summary,
        RevisionCounts revisions) {
    /** Its name in the folder of an edition. */
    public static final String FILE = "manifest.json";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .defaultPrettyPrinter(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")))
            .build();

    /** Writes the manifest into the folder, which must hold all other files; returns how many files there are then. */
    public int write(Path folder) throws IOException {
        var root = new LinkedHashMap<String, Object>();
        root.put("edition", edition);
        root.put("versions", versions);
        root.put("codebook", made.codebook());
        root.put("program", made.program());
        root.put("fingerprint", fingerprint);
        root.put("counts", counts(Counts.sum(files.values())));
        root.put("years", summary.years());
        root.put("cells", summary.cells());
        root.put("reports", summary.reports());
        root.put("findings", summary.findings());
        root.put("previous", revisions.previous());
        root.put("revisions", revisions.count());
        root.put("inputs", inventory.files().stream().map(this::input).toList());
        List<Map<String, Object>> outputs = outputs(folder);
        root.put("outputs", outputs);
        Files.writeString(folder.resolve(FILE), JSON.writeValueAsString(root) + "\n");
        return outputs.size() + 1;
    }

    private Map<String, Object> input(InputFile file) {
        var input = new LinkedHashMap<String, Object>();
        input.put("path", file.path());
        input.put("bytes", file.size());
        input.put("sha256", file.sha256());
        input.put("counts", counts(files.getOrDefault(file.path(), Counts.NONE)));
        return input;
    }

    private static Map<String, Object> counts(Counts counts) {
        var map = new LinkedHashMap<String, Object>();
        map.put("read", counts.read());
        map.put("accepted", counts.accepted());
        map.put("rejected", counts.rejected());
        map.put("unclassified", counts.unclassified());
        return map;
    }

    private static List<Map<String, Object>> outputs(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            // side by side, since the large ones take a second each
            return files
                    .filter(Files::isRegularFile)
                    .filter(file -> !file.equals(folder.resolve(FILE)))
                    .sorted(Comparator.comparing(path -> folder.relativize(path).toString()))
                    .toList()
                    .parallelStream()
                    .map(file -> output(folder, file))
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Map<String, Object> output(Path folder, Path file) {
        try {
            var output = new LinkedHashMap<String, Object>();
            output.put("path", folder.relativize(file).toString().replace('\\', '/'));
            output.put("bytes", Files.size(file));
            output.put("sha256", Inventory.sha256(file));
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the folder is that edition: whole, since the manifest comes last, and by that name. Reads no further. */
    static boolean names(Edition edition) {
        try (JsonParser json =
                JSON.createParser(Files.newInputStream(edition.folder().resolve(FILE)))) {
            return json.nextToken() == JsonToken.START_OBJECT
                    && "edition".equals(json.nextName())
                    && edition.name().equals(json.nextStringValue());
        } catch (IOException | JacksonException e) {
            return false;
        }
    }

    /**
     * How a folder differs from what its manifest says that it holds: files that are gone, are others, or were not there;
     * empty if it does not.
     *
     * @throws IOException if it cannot be read
     */
    static List<String> differences(Path folder) throws IOException {
        JsonNode said = read(folder);
        var differences = new ArrayList<String>();
        Map<String, Object> found = new TreeMap<>();
        outputs(folder).forEach(output -> found.put((String) output.get("path"), output.get("sha256")));
        for (JsonNode output : said.path("outputs")) {
            String name = output.path("path").asString();
            Object hash = found.remove(name);
            if (hash == null) {
                differences.add(name + " is gone");
            } else if (!hash.equals(output.path("sha256").asString())) {
                differences.add(name + " is changed");
            }
        }
        found.keySet().forEach(name -> differences.add(name + " was not there"));
        return differences;
    }

    private static JsonNode read(Path folder) throws IOException {
        try {
            return JSON.readTree(Files.readAllBytes(folder.resolve(FILE)));
        } catch (JacksonException e) {
            throw new IOException(folder.resolve(FILE) + " is damaged", e);
        }
    }

    /** What the manifest of a published edition says; empty if it cannot be read. */
    public static Optional<Published> published(Edition edition) {
        try {
            JsonNode root = read(edition.folder());
            var inputs = new TreeMap<String, String>();
            for (JsonNode input : root.path("inputs")) {
                inputs.put(input.path("path").asString(), input.path("sha256").asString());
            }
            return Optional.of(new Published(
                    edition,
                    root.path("fingerprint").asString(),
                    new MadeFrom(
                            root.path("codebook").asString(),
                            root.path("program").asString(),
                            Collections.unmodifiableSortedMap(inputs)),
                    root.path("cells").asLong(),
                    root.path("findings").asLong(),
                    reports(root.path("reports"))));
        } catch (IOException | NumberFormatException | JacksonException e) {
            return Optional.empty();
        }
    }

    private static SortedMap<Integer, Long> reports(JsonNode byYear) {
        var reports = new TreeMap<Integer, Long>();
        byYear.properties()
                .forEach(year -> reports.put(
                        Integer.valueOf(year.getKey()), year.getValue().asLong()));
        return Collections.unmodifiableSortedMap(reports);
    }

    /**
     * What the manifest of a published edition says.
     *
     * @param edition that it is of
     * @param reports how many regions have figures of their own, by year; empty if it does not say so
     */
    public record Published(
            Edition edition,
            String fingerprint,
            MadeFrom made,
            long cells,
            long findings,
            SortedMap<Integer, Long> reports) {}
}
