package org.yearbook.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.yearbook.codebook.Codebook;
import org.yearbook.job.Plan.Part;
import org.yearbook.publish.edition.MadeFrom;
import org.yearbook.source.InputFile;
import org.yearbook.source.Inventory;
import org.yearbook.source.Slice;
import org.yearbook.source.Slices;

/** Lists the inputs and shares them out: small files in groups, large record files in slices. */
final class Planner {
    private static final int MOST_FILES = 400;
    /** How many files a group has on average if they are small. */
    private static final int FILES = 200;
    /** A group of so many bytes is worth a partition. */
    private static final long GROUP = 4L << 20;

    private final YearbookSettings settings;
    private final Codebook codebook;
    private final Program program;

    Planner(YearbookSettings settings, Codebook codebook, Program program) {
        this.settings = settings;
        this.codebook = codebook;
        this.program = program;
    }

    Plan plan() throws IOException {
        Inventory inventory = Inventory.of(settings.inputFolder(), settings.limits());
        var parts = new ArrayList<Part>();
        long large = Math.min(GROUP, settings.partition().toBytes());
        groups(inventory.files(InputFile.Kind.REPORT), large)
                .forEach(group -> parts.add(part(InputFile.Kind.REPORT, group, Slice.WHOLE)));
        for (List<InputFile> group : groups(inventory.files(InputFile.Kind.RECORDS), large)) {
            List<Slice> slices = group.size() == 1 ? slices(group.get(0)) : List.of(Slice.WHOLE);
            slices.forEach(slice -> parts.add(part(InputFile.Kind.RECORDS, group, slice)));
        }
        for (InputFile file : inventory.files(InputFile.Kind.CORRECTIONS)) {
            parts.add(part(InputFile.Kind.CORRECTIONS, List.of(file), Slice.WHOLE));
        }
        MadeFrom made = MadeFrom.of(codebook.hash(), program.identity(), inventory);
        return new Plan(inventory, made, fingerprint(inventory), parts);
    }

    /**
     * Hash over all that decides what is tabulated of an area.
     *
     * @param observations hash over those of the area
     * @param corrections hash over all of them
     */
    String area(String observations, String corrections) {
        return Inventory.sha256(List.of(
                program.identity(),
                codebook.hash(),
                settings.check().toString(),
                String.valueOf(settings.workbook().sources()),
                settings.workbook().deepest().label(),
                observations,
                corrections));
    }

    /** Input files that are others by now than when the plan was made, or are gone. */
    List<InputFile> changed(Plan plan) {
        return plan.inventory().changed(settings.inputFolder());
    }

    /**
     * The files in groups, each larger one by itself. Mostly it is the name of a file that ends a group, so that a file
     * more or less the next night makes one group another, and not all groups behind it.
     *
     * @param large how many bytes a group of several files has at most
     */
    static List<List<InputFile>> groups(List<InputFile> files, long large) {
        var groups = new ArrayList<List<InputFile>>();
        List<InputFile> group = List.of();
        long bytes = 0;
        boolean full = true;
        for (InputFile file : files) {
            if (full || bytes + file.size() > large) {
                group = new ArrayList<>();
                groups.add(group);
                bytes = 0;
            }
            group.add(file);
            bytes += file.size();
            full = bytes >= large || group.size() == MOST_FILES || endsGroup(file, large);
        }
        return groups;
    }

    /** The larger the file the more often it does, so that few groups end for being too large. */
    private static boolean endsGroup(InputFile file, long large) {
        long files = Math.min(FILES, Math.max(1, large / (2 * Math.max(1, file.size()))));
        return file.path().hashCode() % files == 0;
    }

    private List<Slice> slices(InputFile file) {
        Path input = settings.inputFolder();
        if (file.problem() != null) {
            return List.of(Slice.WHOLE);
        }
        try {
            return Slices.of(input, file, settings.partition().toBytes());
        } catch (IOException e) {
            // the reader of the part will say that the file cannot be read
            return List.of(Slice.WHOLE);
        }
    }

    private Part part(InputFile.Kind kind, List<InputFile> files, Slice slice) {
        var all = new ArrayList<>(List.of(
                program.identity(), codebook.hash(), settings.limits().toString(), kind.name(), slice.toString()));
        files.forEach(file -> describe(file, all));
        return new Part(Inventory.sha256(all), kind, files, slice);
    }

    private String fingerprint(Inventory inventory) {
        var all = new ArrayList<>(List.of(
                program.identity(),
                codebook.hash(),
                settings.workbook().deepest().label(),
                settings.check().toString(),
                settings.limits().toString(),
                String.valueOf(settings.workbook().sources()),
                settings.publisher()));
        inventory.files().forEach(file -> describe(file, all));
        return Inventory.sha256(all);
    }

    private static void describe(InputFile file, List<String> all) {
        all.add(file.path());
        all.add(file.problem() == null ? file.sha256() : file.problem().en());
    }
}
