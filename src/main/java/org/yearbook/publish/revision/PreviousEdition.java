package org.yearbook.publish.revision;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.yearbook.check.CorrectionUse;
import org.yearbook.publish.edition.Edition;
import org.yearbook.publish.edition.MadeFrom;
import org.yearbook.publish.edition.Manifest;
import org.yearbook.publish.edition.RegisterRow;
import org.yearbook.publish.edition.RegisterRows;

/** The edition that was published before, read from its files. */
final class PreviousEdition {
    private final Edition edition;
    private final MadeFrom made;

    private PreviousEdition(Edition edition, MadeFrom made) {
        this.edition = edition;
        this.made = made;
    }

    /** The edition as it was published; empty if its files are not all there. */
    static Optional<PreviousEdition> of(Edition edition) {
        Path folder = edition.folder();
        return Files.isReadable(folder.resolve("yearbook.csv")) && Files.isReadable(folder.resolve("observations.csv"))
                ? Manifest.published(edition).map(manifest -> new PreviousEdition(edition, manifest.made()))
                : Optional.empty();
    }

    String name() {
        return edition.name();
    }

    /** What it was made from. */
    MadeFrom made() {
        return made;
    }

    /** Its cells, in the order of {@code yearbook.csv}. */
    Reading<PublishedCell> cells() throws IOException {
        return new Reading<>(edition.folder().resolve("yearbook.csv"), PublishedCell::of);
    }

    /** Its observations, in the order of {@code observations.csv}. */
    Reading<Statement> statements() throws IOException {
        return new Reading<>(edition.folder().resolve("observations.csv"), Statement::of);
    }

    /** The cells that show what staff corrected, or are empty since staff withdrew the figure. */
    Set<CellKey> corrected() throws IOException {
        var corrected = new HashSet<CellKey>();
        Path file = edition.folder().resolve("findings.csv");
        if (made.hasCorrections() && Files.isReadable(file)) {
            try (var findings = new Reading<>(file, PreviousEdition::correctedCell)) {
                findings.forEachRemaining(cell -> cell.ifPresent(corrected::add));
            }
        }
        return corrected;
    }

    private static Optional<CellKey> correctedCell(RegisterRow finding) {
        boolean use = CorrectionUse.isUse(finding.get("rule"), finding.get("severity"));
        return use ? Optional.of(CellKey.of(finding)) : Optional.empty();
    }

    /** A row of {@code yearbook.csv}. */
    record PublishedCell(CellKey key, String region, String indicator, String unit, BigDecimal value) {
        private static PublishedCell of(RegisterRow row) {
            return new PublishedCell(
                    CellKey.of(row),
                    row.get("region"),
                    row.get("indicator"),
                    row.get("unit"),
                    new BigDecimal(row.get("value")));
        }
    }

    /** A row of a register, one after the other; a damaged file ends the run with its name. */
    static final class Reading<T> implements Iterator<T>, Closeable {
        private final Path file;
        private final RegisterRows rows;
        private final Function<RegisterRow, T> item;

        private Reading(Path file, Function<RegisterRow, T> item) throws IOException {
            this.file = file;
            this.rows = RegisterRows.open(file);
            this.item = item;
        }

        @Override
        public boolean hasNext() {
            return rows.hasNext();
        }

        @Override
        public T next() {
            try {
                return item.apply(rows.next());
            } catch (IllegalArgumentException e) {
                // the message of the cause would say nothing to an operator
                throw new UncheckedIOException(new IOException(
                        file + " is not as it was published; restore it, or delete its edition and the link latest"));
            }
        }

        @Override
        public void close() throws IOException {
            rows.close();
        }
    }
}
