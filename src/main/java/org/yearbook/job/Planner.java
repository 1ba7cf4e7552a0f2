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

/** Lists the inputs and shares them out: reports in groups, large record files in slices. */
final class Planner {
    /** How many reports a group has at most. */
    private static final int REPORTS = 200;

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
        List<InputFile> reports = inventory.files(InputFile.Kind.REPORT);
        for (int from = 0; from < reports.size(); from += REPORTS) {
            List<InputFile> group = reports.subList(from, Math.min(from + REPORTS, reports.size()));
            parts.add(part(InputFile.Kind.REPORT, group, Slice.WHOLE));
        }
        for (InputFile file : inventory.files(InputFile.Kind.RECORDS)) {
            for (Slice slice : slices(file)) {
                parts.add(part(InputFile.Kind.RECORDS, List.of(file), slice));
            }
        }
        for (InputFile file : inventory.files(InputFile.Kind.CORRECTIONS)) {
            parts.add(part(InputFile.Kind.CORRECTIONS, List.of(file), Slice.WHOLE));
        }
        MadeFrom made = MadeFrom.of(codebook.hash(), program.identity(), inventory);
        return new Plan(inventory, made, fingerprint(inventory), parts);
    }

    /** Input files that are others by now than when the plan was made, or are gone. */
    List<InputFile> changed(Plan plan) {
        return plan.inventory().changed(settings.inputFolder());
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
