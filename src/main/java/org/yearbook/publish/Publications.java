package org.yearbook.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.util.function.SingletonSupplier;
import org.yearbook.codebook.Codebook;
import org.yearbook.normalize.Reason;
import org.yearbook.publish.edition.Edition;
import org.yearbook.publish.edition.MadeFrom;
import org.yearbook.publish.edition.Manifest;
import org.yearbook.publish.revision.Revisions;
import org.yearbook.publish.workbook.Imprint;
import org.yearbook.publish.workbook.Workbooks;
import org.yearbook.region.Gazetteer;
import org.yearbook.region.Level;
import org.yearbook.region.Region;
import org.yearbook.tabulate.Tabulated;
import org.yearbook.work.Parts;

/** What an edition consists of: the registers, the workbooks, and the tables for machines. */
public final class Publications {
    private final Parts parts;
    private final Collection<String> keys;
    private final Tabulated tabulated;
    private final Revisions revisions;
    private final Codebook codebook;
    private final Gazetteer gazetteer;
    private final Level deepest;
    private final Workbooks workbooks;

    /**
     * The publications of an edition.
     *
     * @param keys of the parts that it is made from
     * @param made what decides its figures
     * @param before the edition before, if there is one
     * @param deepest how deep workbooks list regions
     * @param sources how many figures a workbook may list with their sources
     * @param scratch folder for what is kept of workbooks until they are complete
     */
    public Publications(
            Parts parts,
            Collection<String> keys,
            MadeFrom made,
            Tabulated tabulated,
            Revisions revisions,
            Codebook codebook,
            Edition edition,
            Optional<Manifest.Published> before,
            String publisher,
            Level deepest,
            int sources,
            Path scratch)
            throws IOException {
        Workbooks.scratch(scratch);
        this.parts = parts;
        this.keys = keys;
        this.tabulated = tabulated;
        this.revisions = revisions;
        this.codebook = codebook;
        this.gazetteer = codebook.gazetteer();
        this.deepest = deepest;
        this.workbooks = new Workbooks(
                codebook,
                tabulated,
                revisions,
                new Imprint(edition.name(), publisher),
                SingletonSupplier.of(this::rejections),
                SinceLastEdition.told(before, made, tabulated.summary(), revisions.summary()),
                sources);
    }

    private Map<Reason, Long> rejections() {
        var counts = new EnumMap<Reason, Long>(Reason.class);
        try (var items = parts.rejections(keys)) {
            items.forEachRemaining(rejection -> counts.merge(rejection.reason(), 1L, Long::sum));
            return counts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of them, those first that take longest; which years there are is known once cells are. */
    public List<Publication> all() throws IOException {
        var all = new ArrayList<Publication>();
        Tabulated.Summary summary = tabulated.summary();
        boolean few = summary.regions() <= Tabulated.FEW_REGIONS;
        Predicate<Region> shown = region -> region.level().compareTo(deepest) <= 0 && region.level() != Level.TOWNSHIP
                || few && deepest.compareTo(Level.COUNTY) >= 0;
        if (!summary.years().isEmpty()) {
            all.add(new Named("yearbook-series", folder -> {
                try (var tables = tables(folder, "series")) {
                    workbooks.series(folder.resolve("yearbook-series.xlsx"), shown, tables);
                }
            }));
        }
        all.add(new Named("observations", folder -> {
            try (var items = parts.observations(keys)) {
                Registers.observations(folder, codebook, items);
            }
        }));
        all.add(new Named("yearbook", folder -> {
            try (var items = tabulated.cells()) {
                Registers.cells(folder, codebook, items);
            }
        }));
        all.add(new Named("registers", this::registers));
        for (int year : summary.years()) {
            addYear(all, String.valueOf(year), year, "", shown);
            if (deepest == Level.TOWNSHIP) {
                summary.withTownships(year).forEach(code -> addProvince(all, year, code));
            }
        }
        return all;
    }

    private void addProvince(List<Publication> all, int year, String code) {
        Region province = gazetteer.byCode(code).orElseThrow();
        addYear(all, year + "-" + code, year, province.name(), region -> gazetteer.contains(province, region));
    }

    private void addYear(List<Publication> all, String name, int year, String within, Predicate<Region> shown) {
        all.add(new Named("yearbook-" + name, folder -> {
            try (var tables = tables(folder, name)) {
                workbooks.year(folder.resolve("yearbook-" + name + ".xlsx"), year, within, shown, tables);
            }
        }));
    }

    private static TableFiles tables(Path folder, String name) throws IOException {
        return new TableFiles(folder.resolve("tables"), name);
    }

    private void registers(Path folder) throws IOException {
        try (var items = parts.rejections(keys)) {
            Registers.rejections(folder, items);
        }
        try (var items = parts.unclassified(keys)) {
            Registers.unclassified(folder, items);
        }
        try (var items = tabulated.findings()) {
            Registers.findings(folder, codebook, items);
        }
        try (var items = revisions.all()) {
            Registers.revisions(folder, items);
        }
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
