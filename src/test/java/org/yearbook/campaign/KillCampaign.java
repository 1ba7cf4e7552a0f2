package org.yearbook.campaign;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.commons.io.FileUtils;

/**
 * Kills the program at random moments of every step, starts it again, and compares what it publishes with an undisturbed
 * run. Arguments: the jar, an input folder, a work folder, how many kills, a seed.
 */
final class KillCampaign {
    private static final List<String> STEPS = List.of(
            "start", "inventory", "extractReports", "loadRecords", "tabulate", "conclude", "publish", "release");
    private static final int LOOK_MILLIS = 2;

    private final Jar jar;
    private final Night night;
    private final Random random;
    private final Map<String, Long> millis;

    private KillCampaign(Jar jar, Night night, Random random, Map<String, Long> millis) {
        this.jar = jar;
        this.night = night;
        this.random = random;
        this.millis = millis;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[2]).toAbsolutePath();
        Jar jar = Jar.forCampaign(Path.of(arguments[0]), folder);
        Night night = Night.prepare(jar, Path.of(arguments[1]), folder);
        Path timed = folder.resolve("timed");
        night.begin(timed);
        Map<String, Long> millis = time(jar, jar.start(night.arguments(timed)));
        System.out.println("milliseconds of an undisturbed run: " + millis);
        var campaign = new KillCampaign(jar, night, new Random(Long.parseLong(arguments[4])), millis);
        System.exit(campaign.run(folder.resolve("output"), Integer.parseInt(arguments[3])) == 0 ? 0 : 1);
    }

    /** How long each step takes, by when its line appears. */
    private static Map<String, Long> time(Jar jar, Process process) throws IOException, InterruptedException {
        var millis = new LinkedHashMap<String, Long>();
        for (String step : STEPS) {
            long start = System.nanoTime();
            while (process.isAlive() && !has(jar, step)) {
                Thread.sleep(LOOK_MILLIS);
            }
            millis.put(step, Math.max(1, (System.nanoTime() - start) / 1_000_000));
        }
        Night.require(Jar.end(process) == 0, "the timed run publishes");
        return millis;
    }

    /** Whether the step is over; the start is not told apart from the inventory, since it says nothing. */
    private static boolean has(Jar jar, String step) throws IOException {
        return step.equals("start") || jar.said().contains("INFO  " + step + " ");
    }

    private int run(Path output, int kills) throws IOException, InterruptedException {
        var byStep = new TreeMap<String, Integer>();
        var failed = new ArrayList<String>();
        int missed = 0;
        for (int killed = 0; killed < kills; ) {
            FileUtils.deleteDirectory(output.toFile());
            night.begin(output);
            String step = STEPS.get(1 + random.nextInt(STEPS.size() - 1));
            long delay = (long) (random.nextDouble() * millis.get(step));
            Process process = jar.start(night.arguments(output));
            if (!kill(process, STEPS.get(STEPS.indexOf(step) - 1), delay)) {
                missed++;
                continue;
            }
            killed++;
            byStep.merge(step, 1, Integer::sum);
            var faults = new ArrayList<>(night.faultsAfterDisturbance(output));
            long start = System.nanoTime();
            int exitCode = jar.run(night.arguments(output));
            if (exitCode == 0) {
                faults.addAll(night.faultsAfterRestart(output));
            } else {
                faults.add("exit code " + exitCode + ": " + jar.said());
            }
            String line = "%d: killed %d ms into %s; restart %d ms; %s"
                    .formatted(
                            killed,
                            delay,
                            step,
                            (System.nanoTime() - start) / 1_000_000,
                            faults.isEmpty() ? "the same bytes, nothing left" : faults);
            System.out.println(line);
            if (!faults.isEmpty()) {
                failed.add(line);
            }
        }
        System.out.printf("%d kills %s, %d came too late, %d failed%n", kills, byStep, missed, failed.size());
        failed.forEach(System.out::println);
        return failed.size();
    }

    /** Kills so long after the end of a step; false if the process was faster. */
    private boolean kill(Process process, String after, long delay) throws IOException, InterruptedException {
        while (process.isAlive() && !has(jar, after)) {
            Thread.sleep(LOOK_MILLIS);
        }
        Thread.sleep(delay);
        boolean alive = process.isAlive();
        process.destroyForcibly().waitFor();
        return alive;
    }
}
