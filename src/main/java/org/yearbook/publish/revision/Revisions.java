package org.yearbook.publish.revision;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.commons.io.FileUtils;
import org.yearbook.codebook.Codebook;
import org.yearbook.normalize.Correction;
import org.yearbook.normalize.Corrections;
import org.yearbook.normalize.Observation;
import org.yearbook.publish.Edition;
import org.yearbook.publish.revision.PreviousEdition.PublishedCell;
import org.yearbook.source.Inventory;
import org.yearbook.tabulate.Cell;
import org.yearbook.work.MergedRuns;
import org.yearbook.work.Parts;
import org.yearbook.work.RunWriter;

/** The revisions of an edition against the one before it, in files below the work folder. */
public final class Revisions {
    private static final String CHANGES = "changes";
    private static final String REVISIONS = "revisions";
    /** How many sources a revision names. */
    private static final int MOST_SOURCES = 5;

    private final Path folder;
    private final Codebook codebook;
    private Summary summary = new Summary("", 0);

    public Revisions(Path folder, Codebook codebook) {
        this.folder = folder;
        this.codebook = codebook;
    }

    /**
     * Compares the cells, which must be in their order like the observations, with those of the edition before, in
     * place of what was there.
     *
     * @param latest the edition before; without one there are no revisions
     */
    public void make(
            Optional<Edition> latest,
            Inventory inventory,
            Corrections corrections,
            MergedRuns<Observation> observations,
            MergedRuns<Cell> cells)
            throws IOException {
        FileUtils.deleteDirectory(folder.toFile());
        Files.createDirectories(folder);
        Optional<PreviousEdition> previous = latest.flatMap(PreviousEdition::of);
        summary = new Summary(previous.map(PreviousEdition::name).orElse(""), 0);
        if (previous.isPresent()) {
            MadeFrom now = MadeFrom.of(codebook.hash(), inventory);
            changes(previous.get(), now, corrections, observations);
            summary = new Summary(summary.previous(), compare(previous.get(), now, cells));
        }
    }

    private void changes(
            PreviousEdition previous, MadeFrom now, Corrections corrections, MergedRuns<Observation> observations)
            throws IOException {
        try (var writer = new RunWriter<>(folder, CHANGES, Change.codec(), Change.ORDER);
                var statements = previous.statements()) {
            var changes = new Changes(codebook, previous.made(), now, writer::add);
            if (!previous.made().sameCorrections(now)) {
                for (Correction correction : corrections.all()) {
                    changes.passOn(Statement.of(correction.figure()).key(), Why.CORRECTED, "");
                }
            }
            Pairs.walk(statements, Statement::key, new Statements(observations), Statement::key, changes::compare);
        }
    }

    /** How many cells have another figure than before. */
    private long compare(PreviousEdition previous, MadeFrom now, MergedRuns<Cell> cells) throws IOException {
        Why otherwise = previous.made().sameCorrections(now) ? previous.made().otherwise(now) : Why.CORRECTED;
        var count = new long[1];
        try (var writer = new RunWriter<>(folder, REVISIONS, new RevisionCodec(), Revision.ORDER);
                var published = previous.cells();
                var runs = new MergedRuns<>(Parts.runs(folder, CHANGES), Change.codec(), Change.ORDER)) {
            var changes = new Pairs.Side<>(runs, Change::cell);
            Pairs.walk(published, PublishedCell::key, cells, Revisions::key, (key, before, after) -> {
                BigDecimal was = before.isEmpty() ? null : before.get(0).value();
                BigDecimal is = after.isEmpty() ? null : after.get(0).value();
                if (was == null || is == null || was.compareTo(is) != 0) {
                    count[0]++;
                    writer.add(revision(key, before, after, changes.take(key), otherwise));
                }
            });
        }
        return count[0];
    }

    private static CellKey key(Cell cell) {
        return new CellKey(cell.region().code(), cell.year(), cell.indicator().code());
    }

    private static Revision revision(
            CellKey key, List<PublishedCell> before, List<Cell> after, List<Change> changes, Why otherwise) {
        var why = EnumSet.noneOf(Why.class);
        var sources = new TreeSet<String>();
        for (Change change : changes) {
            why.add(change.why());
            if (!change.source().isEmpty()) {
                sources.add(change.source());
            }
        }
        if (why.isEmpty()) {
            why.add(otherwise);
        }
        String named = String.join("; ", sources.stream().limit(MOST_SOURCES).toList())
                + (sources.size() > MOST_SOURCES ? "; …" : "");
        if (after.isEmpty()) {
            PublishedCell was = before.get(0);
            return new Revision(
                    key.region(),
                    was.region(),
                    key.year(),
                    key.indicator(),
                    was.indicator(),
                    was.unit(),
                    was.value(),
                    null,
                    why,
                    named);
        }
        Cell is = after.get(0);
        return new Revision(
                key.region(),
                is.region().name(),
                key.year(),
                key.indicator(),
                is.indicator().nameZh(),
                is.indicator().unit(),
                before.isEmpty() ? null : before.get(0).value(),
                is.value(),
                why,
                named);
    }

    /** All revisions, in the order of region code, year and indicator code. */
    public MergedRuns<Revision> all() throws IOException {
        return new MergedRuns<>(Parts.runs(folder, REVISIONS), new RevisionCodec(), Revision.ORDER);
    }

    /** What was compared. */
    public Summary summary() {
        return summary;
    }

    /**
     * What was compared.
     *
     * @param previous name of the edition before; empty if there is none
     * @param count how many cells have another figure, have one for the first time, or have none any more
     */
    public record Summary(String previous, long count) {}

    /** Observations as statements. */
    private record Statements(MergedRuns<Observation> observations) implements Iterator<Statement> {
        @Override
        public boolean hasNext() {
            return observations.hasNext();
        }

        @Override
        public Statement next() {
            return Statement.of(observations.next());
        }
    }
}
