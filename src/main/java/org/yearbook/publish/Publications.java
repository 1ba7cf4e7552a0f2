package org.yearbook.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.yearbook.codebook.Codebook;
import org.yearbook.publish.revision.Revisions;
import org.yearbook.region.Level;
import org.yearbook.tabulate.Cell;
import org.yearbook.tabulate.ComparableSeries;
import org.yearbook.tabulate.Tabulated;
import org.yearbook.tabulate.YearbookTable;
import org.yearbook.tabulate.YearbookTables;
import org.yearbook.work.MergedRuns;
import org.yearbook.work.Parts;

/** What an edition consists of: the registers, the workbook and tables of each year, and the series. */
public final class Publications {
    /** With no more regions than this, workbooks to county level, the default, show townships too. */
    private static final int FEW_REGIONS = 400;

    private final Parts parts;
    private final List<String> keys;
    private final Tabulated tabulated;
    private final Revisions revisions;
    private final YearbookTables tables;
    private final ComparableSeries comparable;
    private final Level deepest;
    private final String edition;

    /** The publications of the edition of that name, from these parts; workbooks list regions down to a level. */
    public Publications(
            Parts parts,
            List<String> keys,
            Tabulated tabulated,
            Revisions revisions,
            Codebook codebook,
            Level deepest,
            String edition,
            Path scratch) {
        Workbook.scratch(scratch);
        this.parts = parts;
        this.keys = keys;
        this.tabulated = tabulated;
        this.revisions = revisions;
        this.tables = new YearbookTables(codebook);
        this.comparable = new ComparableSeries(codebook);
        this.deepest = deepest;
        this.edition = edition;
    }

    /** All of them; which years there are is known once cells are. */
    public List<Publication> all() throws IOException {
        var all = new ArrayList<Publication>();
        all.add(new Named("observations", folder -> {
            try (var items = parts.observations(keys)) {
                Registers.observations(folder, items);
            }
        }));
        all.add(new Named("yearbook", folder -> {
            try (var items = tabulated.cells()) {
                Registers.cells(folder, items);
            }
        }));
        all.add(new Named("registers", this::registers));
        List<Integer> years = tabulated.summary().years();
        for (int year : years) {
            all.add(new Named("yearbook-" + year, folder -> year(folder, year)));
        }
        if (!years.isEmpty()) {
            all.add(new Named("yearbook-series", this::series));
        }
        return all;
    }

    private void registers(Path folder) throws IOException {
        try (var items = parts.rejections(keys)) {
            Registers.rejections(folder, items);
        }
        try (var items = parts.unclassified(keys)) {
            Registers.unclassified(folder, items);
        }
        try (var items = tabulated.findings()) {
            Registers.findings(folder, items);
        }
        try (var items = revisions.all()) {
            Registers.revisions(folder, items);
        }
    }

    private void year(Path folder, int year) throws IOException {
        List<YearbookTable> made = tables.ofYear(year, shown(tabulated.cells(year)));
        Path csv = Files.createDirectories(folder.resolve("tables"));
        for (YearbookTable table : made) {
            TableCsv.write(csv.resolve(table.number() + "-" + year + ".csv"), table);
        }
        Workbook.write(folder.resolve("yearbook-" + year + ".xlsx"), made, edition);
    }

    private void series(Path folder) throws IOException {
        List<Cell> cells = shown(tabulated.cells());
        List<String> notes = comparable.notes(cells);
        List<YearbookTable> made = tables.series(comparable.cells(cells)).stream()
                .map(table -> table.with(notes))
                .toList();
        Workbook.write(folder.resolve("yearbook-series.xlsx"), made, edition);
    }

    /** Those of the cells that tables show. */
    private List<Cell> shown(MergedRuns<Cell> all) throws IOException {
        boolean few = deepest == Level.COUNTY && tabulated.summary().regions() <= FEW_REGIONS;
        var shown = new ArrayList<Cell>();
        try (all) {
            all.forEachRemaining(cell -> {
                if (few || cell.region().level().compareTo(deepest) <= 0) {
                    shown.add(cell);
                }
            });
        }
        return shown;
    }

    private record Named(String name, Writing writing) implements Publication {
        @Override
        public void write(Path edition) throws IOException {
            try {
                writing.write(edition);
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
    }

    private interface Writing {
        void write(Path edition) throws IOException;
    }
}
