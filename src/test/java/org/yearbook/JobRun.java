package org.yearbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Runs the program as a user does, through its command line alone, and reads what it published. */
record JobRun(Path input, Path output, String name) {
    static final String EDITION = "test";

    /** An input folder and an output folder below a folder of the test. */
    static JobRun in(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("input/records"));
        Files.createDirectories(folder.resolve("input/reports"));
        return new JobRun(folder.resolve("input"), folder.resolve("output"), EDITION);
    }

    JobRun record(String name, String... lines) throws IOException {
        return record(name, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    JobRun record(String name, byte[] bytes) throws IOException {
        Files.write(input.resolve("records").resolve(name), bytes);
        return this;
    }

    /** The file of corrections, with its header. */
    JobRun corrections(String... lines) throws IOException {
        String header = "region,year,indicator,value,reason,who,when\n";
        Files.writeString(input.resolve("corrections.csv"), header + String.join("\n", lines) + "\n");
        return this;
    }

    JobRun report(String name, String text) throws IOException {
        Files.writeString(input.resolve("reports").resolve(name), text);
        return this;
    }

    /** Runs with its edition name, {@value #EDITION} if no other was chosen; returns the exit code. */
    int run(String... more) {
        var arguments = new ArrayList<>(
                List.of("--yearbook.input=" + input, "--yearbook.output=" + output, "--yearbook.edition=" + name));
        for (String argument : more) {
            arguments.removeIf(known -> known.startsWith(argument.substring(0, argument.indexOf('=') + 1)));
            arguments.add(argument);
        }
        return YearbookApplication.run(arguments.toArray(new String[0]));
    }

    /** Runs and expects an edition; returns this for reading it. */
    JobRun published(String... more) {
        assertThat(run(more)).as("exit code").isZero();
        return this;
    }

    /** The edition of that name in the same output folder. */
    JobRun named(String edition) {
        return new JobRun(input, output, edition);
    }

    Path edition() {
        return output.resolve(name);
    }

    /** The rows of a CSV file of the edition, each by column. */
    List<Map<String, String>> rows(String file) throws IOException {
        String text = Files.readString(edition().resolve(file));
        assertThat(text).as("byte order mark of " + file).startsWith("\uFEFF");
        return Gold.rows(edition().resolve(file));
    }

    /** These columns of the rows, joined by blanks. */
    List<String> columns(String file, String... columns) throws IOException {
        return rows(file).stream()
                .map(row -> String.join(" ", Stream.of(columns).map(row::get).toList()))
                .toList();
    }

    /** Every file of the edition with its content. */
    Map<String, byte[]> files() throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (Stream<Path> paths = Files.walk(edition())) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(edition().relativize(path).toString(), Files.readAllBytes(path));
            }
        }
        return files;
    }
}
