package org.yearbook.publish.revision;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.io.FileUtils;
import org.yearbook.codebook.Codebook;
import org.yearbook.normalize.Corrections;
import org.yearbook.normalize.Observation;
import org.yearbook.publish.edition.MadeFrom;
import org.yearbook.publish.edition.Manifest;
import org.yearbook.publish.edition.RevisionCounts;
import org.yearbook.publish.revision.PreviousEdition.PublishedCell;
import org.yearbook.region.Region;
import org.yearbook.tabulate.Area;
import org.yearbook.tabulate.Cell;
import org.yearbook.work.MergedRuns;
import org.yearbook.work.Parts;
import org.yearbook.work.RunWriter;

/** The revisions of an edition against the one before it, in files below the work folder. */
public final class Revisions {
    private static final String DIFFERENCES = "differences";
    private static final String CHANGES = "changes";
    private static final String REVISIONS = "revisions";
    /** How many sources a revision names. */
    private static final int MOST_SOURCES = 5;

    private final Path folder;
    private final Codebook codebook;
    private RevisionCounts summary = new RevisionCounts("", 0, 0);

    public Revisions(Path folder, Codebook codebook) {
        this.folder = folder;
        this.codebook = codebook;
    }

    /**
     * Compares the cells, which must be in their order like the observations, with those of the edition before, in
     * place of what was there.
     *
     * @param last the edition before; without one there are no revisions
     * @param made what the cells were made from
     * @param unchanged areas whose cells are those of the edition before, and not among the cells
     */
    public void make(
            Optional<Manifest.Published> last,
            MadeFrom made,
            Corrections corrections,
            MergedRuns<Observation> observations,
            MergedRuns<Cell> cells,
            Set<Area> unchanged)
            throws IOException {
        drop();
        Files.createDirectories(folder);
        summary = new RevisionCounts("", 0, 0);
        Optional<PreviousEdition> previous = last.flatMap(PreviousEdition::of);
        if (previous.isPresent()) {
            var differing = new Differing(codebook);
            summary = differences(previous.get(), cells, unchanged, differing);
            if (summary.count() > 0) {
                changes(previous.get(), made, corrections, observations, differing);
                reasons(Why.otherwise(previous.get().made(), made));
            }
        }
    }

    /** Deletes what was made; only the run that made it reads it. */
    public void drop() throws IOException {
        FileUtils.deleteDirectory(folder.toFile());
    }

    private RevisionCounts differences(
            PreviousEdition previous, MergedRuns<Cell> cells, Set<Area> unchanged, Differing differing)
            throws IOException {
        var counts = new long[2];
        try (var writer = new RunWriter<>(folder, DIFFERENCES, new RevisionCodec(), Revision.ORDER);
                var published = previous.cells(region -> !isIn(unchanged, region))) {
            Pairs.walk(published, PublishedCell::key, cells, Revisions::key, (key, before, after) -> {
                BigDecimal was = before.isEmpty() ? null : before.get(0).value();
                BigDecimal is = after.isEmpty() ? null : after.get(0).value();
                if (was == null || is == null || was.compareTo(is) != 0) {
                    counts[0]++;
                    counts[1] += was == null || is == null ? 0 : 1;
                    differing.add(key);
                    writer.add(after.isEmpty() ? gone(before.get(0)) : difference(was, after.get(0)));
                }
            });
        }
        return new RevisionCounts(previous.name(), counts[0], counts[1]);
    }

    private boolean isIn(Set<Area> areas, String region) {
        Optional<Region> known = codebook.gazetteer().byCode(region);
        return known.isPresent()
                && areas.stream().anyMatch(area -> area.contains(known.get().index()));
    }

    private static CellKey key(Cell cell) {
        return new CellKey(cell.region().code(), cell.year(), cell.indicator().code());
    }

    private static Revision gone(PublishedCell was) {
        return new Revision(
                was.key().region(),
                was.row().get("region"),
                was.key().year(),
                was.key().indicator(),
                was.row().get("indicator"),
                was.row().get("unit"),
                was.value(),
                null,
                Set.of(),
                "");
    }

    private static Revision difference(BigDecimal was, Cell is) {
        return new Revision(
                is.region().code(),
                is.region().name(),
                is.year(),
                is.indicator().code(),
                is.indicator().nameZh(),
                is.indicator().unit(),
                was,
                is.value(),
                Set.of(),
                "");
    }

    private void changes(
            PreviousEdition previous,
            MadeFrom made,
            Corrections corrections,
            MergedRuns<Observation> observations,
            Differing differing)
            throws IOException {
        Set<CellKey> corrects = corrections.all().stream()
                .map(correction -> Statement.of(correction.figure()).key())
                .collect(Collectors.toSet());
        try (var writer = new RunWriter<>(folder, CHANGES, Change.codec(), Change.ORDER);
                var statements = previous.statements(differing)) {
            var changes = new Changes(
                    codebook, previous.made(), made, differing, previous.corrected(), corrects, writer::add);
            Pairs.walk(
                    statements,
                    Statement::key,
                    new Statements(observations.only(differing::has)),
                    Statement::key,
                    changes::compare);
        }
    }

    private void reasons(Why otherwise) throws IOException {
        try (var writer = new RunWriter<>(folder, REVISIONS, new RevisionCodec(), Revision.ORDER);
                var differences =
                        new MergedRuns<>(Parts.runs(folder, DIFFERENCES), new RevisionCodec(), Revision.ORDER);
                var runs = new MergedRuns<>(Parts.runs(folder, CHANGES), Change.codec(), Change.ORDER)) {
            var changes = new Pairs.Side<>(runs, Change::cell);
            while (differences.hasNext()) {
                Revision difference = differences.next();
                writer.add(explained(difference, changes.take(difference.cell()), otherwise));
            }
        }
    }

    private static Revision explained(Revision difference, List<Change> changes, Why otherwise) {
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
        String named = String.join("; ", sources.stream().limit(MOST_SOURCES).toList());
        return difference.because(why, sources.size() > MOST_SOURCES ? named + "; …" : named);
    }

    /** All revisions, in the order of region code, year and indicator code. */
    public MergedRuns<Revision> all() throws IOException {
        return new MergedRuns<>(Parts.runs(folder, REVISIONS), new RevisionCodec(), Revision.ORDER);
    }

    /** What was compared. */
    public RevisionCounts summary() {
        return summary;
    }

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
