package org.yearbook.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.yearbook.source.Inventory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A second night: an output folder with the edition of the first, and input of which all has changed since.
 *
 * @param undisturbed the output folder as it is when nothing disturbs the second night
 */
record Night(Path input, Path first, Path undisturbed) {
    static final String FIRST = "night-1";
    static final String SECOND = "night-2";

    /** Prepares it from the folder of a sample, with an undisturbed run of each night. */
    static Night prepare(Jar jar, Path sample, Path folder) throws IOException, InterruptedException {
        Path before = folder.resolve("input-1");
        FileUtils.copyDirectory(sample.toFile(), folder.resolve("input-2").toFile());
        Files.createDirectories(before.resolve("records"));
        try (Stream<Path> csv = Files.list(sample.resolve("records"))) {
            for (Path file :
                    csv.filter(path -> path.toString().endsWith(".csv")).toList()) {
                List<String> lines = Files.readAllLines(file);
                Files.write(before.resolve("records/first.csv"), lines.subList(0, lines.size() / 2));
            }
        }
        var night = new Night(folder.resolve("input-2"), folder.resolve("output-1"), folder.resolve("output-2"));
        require(jar.run(arguments(before, night.first, FIRST)) == 0, "the first night publishes");
        night.begin(night.undisturbed);
        require(jar.run(night.arguments(night.undisturbed)) == 0, "the undisturbed second night publishes");
        return night;
    }

    /** An output folder as it is at the beginning of the second night. */
    void begin(Path output) throws IOException, InterruptedException {
        // keeps the link and the times
        Files.createDirectories(output);
        int copied = new ProcessBuilder("cp", "-a", first + "/.", output.toString())
                .inheritIO()
                .start()
                .waitFor();
        require(copied == 0, "the output folder of the first night is copied");
    }

    String[] arguments(Path output) {
        return arguments(input, output, SECOND);
    }

    /** Small partitions, so that there are several of each kind. */
    private static String[] arguments(Path input, Path output, String edition) {
        return new String[] {
            "--yearbook.input=" + input,
            "--yearbook.output=" + output,
            "--yearbook.edition=" + edition,
            "--yearbook.partition=4KB"
        };
    }

    /** What is wrong right after a disturbance: the newest edition must be whole. */
    List<String> faultsAfterDisturbance(Path output) throws IOException {
        var faults = new ArrayList<String>();
        String latest = Files.readSymbolicLink(output.resolve("latest")).toString();
        check(
                faults,
                hashes(output.resolve("latest/")).equals(hashes(undisturbed.resolve(latest))),
                latest + " is not whole");
        return faults;
    }

    /** What is wrong after the run that followed. */
    List<String> faultsAfterRestart(Path output) throws IOException {
        var faults = new ArrayList<String>();
        check(
                faults,
                Files.readSymbolicLink(output.resolve("latest")).toString().equals(SECOND),
                "latest is another");
        for (String edition : List.of(FIRST, SECOND)) {
            check(
                    faults,
                    hashes(output.resolve(edition)).equals(hashes(undisturbed.resolve(edition))),
                    edition + " has other bytes");
        }
        var left = new TreeSet<>(names(output));
        left.removeAll(names(undisturbed));
        check(faults, left.isEmpty(), "left behind: " + left);
        JsonNode counts = JsonMapper.shared()
                .readTree(Files.readAllBytes(output.resolve(SECOND).resolve("manifest.json")))
                .path("counts");
        long sum = Stream.of("accepted", "rejected", "unclassified")
                .mapToLong(name -> counts.path(name).asLong())
                .sum();
        check(faults, counts.path("read").asLong() == sum, "counts do not reconcile");
        check(faults, running(output) == 0, "a killed run still counts as running");
        return faults;
    }

    private static void check(List<String> faults, boolean right, String fault) {
        if (!right) {
            faults.add(fault);
        }
    }

    static void require(boolean right, String what) {
        if (!right) {
            throw new IllegalStateException("not so: " + what);
        }
    }

    private static Map<String, String> hashes(Path edition) throws IOException {
        var hashes = new TreeMap<String, String>();
        try (Stream<Path> files = Files.walk(edition.toRealPath())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                hashes.put(edition.toRealPath().relativize(file).toString(), Inventory.sha256(file));
            }
        }
        return hashes;
    }

    /** All that lies in an output folder, with its state folder. */
    private static TreeSet<String> names(Path output) throws IOException {
        var names = new TreeSet<String>();
        try (Stream<Path> paths = Files.walk(output)) {
            paths.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
                            || path.getParent().equals(output)
                            || path.getParent().endsWith("parts"))
                    .forEach(path -> names.add(output.relativize(path).toString()));
        }
        return names;
    }

    private static long running(Path output) {
        String url = "jdbc:h2:file:" + output.toAbsolutePath().resolve(".state/repository") + ";TRACE_LEVEL_FILE=0";
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT COUNT(*) FROM BATCH_JOB_EXECUTION WHERE STATUS IN ('STARTING', 'STARTED', 'STOPPING')")) {
            rows.next();
            long running = rows.getLong(1);
            // the program asks the database to stay open
            statement.execute("SHUTDOWN");
            return running;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
