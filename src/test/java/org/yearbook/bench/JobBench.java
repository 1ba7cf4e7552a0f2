package org.yearbook.bench;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.yearbook.YearbookApplication;
import org.yearbook.codebook.Codebook;
import org.yearbook.codebook.CodebookFiles;

/**
 * Runs the whole job on input as large as the country, each time in a process of its own, and beside it the job as the
 * samples of Spring Batch would have it. Arguments: a folder to work in, how many records, how many reports, how many
 * records for the sample-style job (0 for none), then options of the Java machine for both. Prints a line for each step:
 * seconds, seconds of processor time, most memory so far; at last the processor time per million records of both.
 */
final class JobBench {
    private static final double MILLION = 1e6;

    private final Path folder;
    private final List<String> options;
    private double processorTime;

    private JobBench(Path folder, List<String> options) {
        this.folder = folder;
        this.options = options;
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]).toAbsolutePath();
        long records = Long.parseLong(arguments[1]);
        int reports = Integer.parseInt(arguments[2]);
        long sample = Long.parseLong(arguments[3]);
        var bench = new JobBench(folder, List.of(arguments).subList(4, arguments.length));
        double job = bench.job(records, reports) / (records / MILLION);
        System.out.printf(Locale.ROOT, "the job: %.2f s of processor time per million records%n", job);
        if (sample > 0) {
            double sampleStyle = bench.sampleStyle(sample) / (sample / MILLION);
            System.out.printf(
                    Locale.ROOT,
                    "sample style, no files: %.2f s of processor time per million records; ratio %.2f%n",
                    sampleStyle,
                    job / sampleStyle);
        }
    }

    private double job(long records, int reports) throws IOException {
        Path input = folder.resolve("input-" + records + "-" + reports);
        if (!Files.exists(input)) {
            NationalInput.make(input, records, reports, 1, 0.01);
        }
        Path output = folder.resolve("output");
        FileUtils.deleteDirectory(output.toFile());
        run(
                YearbookApplication.class,
                "--yearbook.input=" + input,
                "--yearbook.output=" + output,
                "--yearbook.edition=bench");
        return processorTime;
    }

    private double sampleStyle(long records) throws IOException {
        Path file = folder.resolve("sample-" + records + ".csv");
        if (!Files.exists(file)) {
            new NationalRecords(Codebook.load(CodebookFiles.builtIn()), 1, 0.01).write(file, records);
        }
        Path database = folder.resolve("database");
        FileUtils.deleteDirectory(database.toFile());
        run(SampleStyleJob.class, file.toString(), database.toString());
        return processorTime;
    }

    /** That of this class, which Maven loads by itself. */
    private static String classPath() {
        return JobBench.class.getClassLoader() instanceof URLClassLoader loader
                ? Stream.of(loader.getURLs())
                        .map(url -> Path.of(URI.create(url.toString())).toString())
                        .collect(Collectors.joining(File.pathSeparator))
                : System.getProperty("java.class.path");
    }

    private void run(Class<?> program, String... arguments) throws IOException {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(), program.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        processorTime = 0;
        long start = System.nanoTime();
        try (var lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                double before = processorTime;
                processorTime = process.toHandle()
                        .info()
                        .totalCpuDuration()
                        .map(Duration::toMillis)
                        .map(millis -> millis / 1e3)
                        .orElse(before);
                System.out.printf(
                        Locale.ROOT,
                        "%8.2f s %8.2f s processor %9s  %s%n",
                        (System.nanoTime() - start) / 1e9,
                        processorTime - before,
                        memory(process),
                        line);
            }
        }
        int exitCode = process.onExit().join().exitValue();
        if (exitCode != 0) {
            throw new IOException(
                    program.getSimpleName() + " ended with exit code " + exitCode + ": nothing was measured");
        }
    }

    /** Most memory that the process had so far; only Linux tells. */
    private static String memory(Process process) {
        try {
            return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                    .filter(line -> line.startsWith("VmHWM"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MB")
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            return "";
        }
    }
}
