package org.yearbook.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.commons.io.FileUtils;

/**
 * The packaged program as a scheduler starts it.
 *
 * @param log where its messages go
 * @param options of the virtual machine
 */
record Jar(Path path, Path log, List<String> options) {
    private static final int PATIENCE_MINUTES = 15;

    /** The program for a campaign whose work folder, emptied here, takes its log; compiled fast, since its runs are short. */
    static Jar forCampaign(Path path, Path folder) throws IOException {
        FileUtils.deleteDirectory(folder.toFile());
        Files.createDirectories(folder);
        return new Jar(path.toAbsolutePath(), folder.resolve("log"), List.of("-XX:TieredStopAtLevel=1"));
    }

    /** Starts it with these arguments. */
    Process start(String... arguments) throws IOException {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        command.addAll(List.of("-jar", path.toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    /** Runs it to its end; returns the exit code. */
    int run(String... arguments) throws IOException, InterruptedException {
        return end(start(arguments));
    }

    /** The exit code of a process of it. */
    static int end(Process process) throws InterruptedException {
        if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("still running after " + PATIENCE_MINUTES + " minutes");
        }
        return process.exitValue();
    }

    /** What the last start has said so far. */
    String said() throws IOException {
        return Files.readString(log);
    }

    Jar withLog(Path other) {
        return new Jar(path, other, options);
    }

    Jar withOptions(String... more) {
        var all = new ArrayList<>(options);
        all.addAll(List.of(more));
        return new Jar(path, log, all);
    }
}
