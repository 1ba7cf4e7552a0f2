package org.yearbook.campaign;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.io.FileUtils;

/**
 * Disturbs the program in the ways that a night may: a full disk, a disk that cannot be written, lost and damaged state,
 * too little memory, a second run at once, signals. After each it runs undisturbed and must publish the same bytes.
 * Arguments: the jar, an input folder, a work folder. Full and read-only disks need Linux and root, since they are
 * mounted; they are left out elsewhere.
 */
final class FaultCampaign {
    /** Up to this line, so that the second program starts while the first is at work. */
    private static final String AT_WORK = "INFO  inventory";

    private static final int LOOK_MILLIS = 5;
    private static final List<Integer> FULL_KB = List.of(80, 200, 400, 700);
    private static final String ROOMY = "size=1g";

    private final Jar jar;
    private final Night night;
    private final Path output;
    private int failed;

    private FaultCampaign(Jar jar, Night night, Path output) {
        this.jar = jar;
        this.night = night;
        this.output = output;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[2]).toAbsolutePath();
        Jar jar = Jar.forCampaign(Path.of(arguments[0]), folder);
        var campaign =
                new FaultCampaign(jar, Night.prepare(jar, Path.of(arguments[1]), folder), folder.resolve("output"));
        if (Files.isDirectory(Path.of("/proc"))
                && System.getProperty("user.name").equals("root")) {
            campaign.fullDisk();
            campaign.readOnly();
        }
        campaign.twoAtOnce();
        campaign.signals();
        campaign.lostState();
        campaign.damagedRepository();
        campaign.littleMemory();
        campaign.lostOutput();
        System.out.println(campaign.failed == 0 ? "all as it should be" : campaign.failed + " failed");
        System.exit(campaign.failed == 0 ? 0 : 1);
    }

    private void begin() throws IOException, InterruptedException {
        FileUtils.deleteDirectory(output.toFile());
        night.begin(output);
    }

    private int run() throws IOException, InterruptedException {
        return jar.run(night.arguments(output));
    }

    private void lostState() throws IOException, InterruptedException {
        begin();
        FileUtils.deleteDirectory(output.resolve(".state").toFile());
        report("state folder deleted", 0, run(), "");
        publishes("state folder deleted");
    }

    private void damagedRepository() throws IOException, InterruptedException {
        Path database = Path.of(".state/repository.mv.db");
        begin();
        FileUtils.writeStringToFile(output.resolve(database).toFile(), "no database", "UTF-8");
        report("repository is no database", 0, run(), "begun afresh");
        publishes("repository is no database");
        begin();
        try (var file = new RandomAccessFile(output.resolve(database).toFile(), "rw")) {
            file.setLength(file.length() / 2);
        }
        report("repository cut in half", 0, run(), "");
        publishes("repository cut in half");
        begin();
        try (var file = new RandomAccessFile(output.resolve(database).toFile(), "rw")) {
            file.seek(8192);
            file.write(new byte[(int) file.length() - 8192]);
        }
        report("repository full of zeros", 0, run(), "");
        publishes("repository full of zeros");
    }

    private void lostOutput() throws IOException, InterruptedException {
        begin();
        Process process = atWork();
        FileUtils.deleteDirectory(output.toFile());
        // it may make the folder anew and publish its edition there, or fail
        System.out.printf("output folder deleted during the run: exit code %d%n", Jar.end(process));
        begin();
        publishes("output folder deleted during the run");
    }

    private void littleMemory() throws IOException, InterruptedException {
        for (int mb : List.of(40, 64)) {
            begin();
            int exitCode = jar.withOptions("-Xmx" + mb + "m").run(night.arguments(output));
            System.out.printf("%d MB of memory: exit code %d%n", mb, exitCode);
            stillWhole(mb + " MB of memory");
            publishes(mb + " MB of memory");
        }
    }

    private void twoAtOnce() throws IOException, InterruptedException {
        begin();
        Process one = atWork();
        Jar second = jar.withLog(jar.log().resolveSibling("log-2"));
        long start = System.nanoTime();
        int exitCode = second.run(night.arguments(output));
        System.out.printf("the second of two runs ended after %d ms%n", (System.nanoTime() - start) / 1_000_000);
        if (!second.said().contains("process " + one.pid() + " on ")) {
            fault("two at once", "the holder is not named: " + second.said());
        }
        report("the second of two runs", 4, exitCode, "");
        report("the first of two runs", 0, Jar.end(one), "");
        publishes("two at once");
    }

    private void signals() throws IOException, InterruptedException {
        var steps = List.of("inventory", "loadRecords", "tabulate", "publish");
        for (String step : steps) {
            String signal = steps.indexOf(step) % 2 == 0 ? "TERM" : "INT";
            begin();
            Process process = jar.start(night.arguments(output));
            await(process, "INFO  " + step);
            new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
            String what = "SIG" + signal + " after " + step;
            report(what, 1, Jar.end(process), "Stopped from outside");
            stillWhole(what);
            publishes(what);
        }
    }

    private void fullDisk() throws IOException, InterruptedException {
        for (int room : FULL_KB) {
            mount("mount", "-t", "tmpfs", "-o", ROOMY, "yearbook", made(output).toString());
            try {
                night.begin(output);
                FileStore disk = Files.getFileStore(output);
                long used = (disk.getTotalSpace() - disk.getUsableSpace()) / 1024;
                mount("mount", "-o", "remount,size=" + (used + room) + "k", output.toString());
                String what = "disk with " + room + " kB left";
                report(what, 1, run(), "space");
                stillWhole(what);
                mount("mount", "-o", "remount," + ROOMY, output.toString());
                publishes(what);
            } finally {
                mount("umount", output.toString());
            }
        }
    }

    private void readOnly() throws IOException, InterruptedException {
        mount("mount", "-t", "tmpfs", "-o", ROOMY, "yearbook", made(output).toString());
        try {
            night.begin(output);
            mount("mount", "-o", "remount,ro", output.toString());
            report("read-only output folder", 1, run(), "cannot be written");
            stillWhole("read-only output folder");
            mount("mount", "-o", "remount,rw", output.toString());
            publishes("read-only output folder");
        } finally {
            mount("umount", output.toString());
        }
    }

    private static Path made(Path folder) throws IOException {
        FileUtils.deleteDirectory(folder.toFile());
        return Files.createDirectories(folder);
    }

    private static void mount(String... command) throws IOException, InterruptedException {
        Night.require(new ProcessBuilder(command).inheritIO().start().waitFor() == 0, String.join(" ", command));
    }

    private Process atWork() throws IOException, InterruptedException {
        Process process = jar.start(night.arguments(output));
        await(process, AT_WORK);
        return process;
    }

    private void await(Process process, String line) throws IOException, InterruptedException {
        while (process.isAlive() && !jar.said().contains(line)) {
            Thread.sleep(LOOK_MILLIS);
        }
    }

    /** One line: what was done, what came of it; a fault if it is not what was expected. */
    private void report(String what, int expected, int exitCode, String message) throws IOException {
        if (exitCode == expected && jar.said().contains(message)) {
            System.out.printf("%s: exit code %d%n", what, exitCode);
        } else {
            fault(
                    what,
                    "exit code " + exitCode + " instead of " + expected + " or not '" + message + "': " + jar.said());
        }
    }

    private void stillWhole(String what) throws IOException {
        night.faultsAfterDisturbance(output).forEach(fault -> fault(what, fault));
    }

    /** Runs once more, undisturbed. */
    private void publishes(String what) throws IOException, InterruptedException {
        int exitCode = run();
        var faults = new ArrayList<String>();
        if (exitCode == 0) {
            faults.addAll(night.faultsAfterRestart(output));
        } else {
            faults.add("exit code " + exitCode + ": " + jar.said());
        }
        faults.forEach(fault -> fault(what + ", then undisturbed", fault));
    }

    private void fault(String what, String fault) {
        failed++;
        System.out.println("FAULT " + what + ": " + fault);
    }
}
