package org.yearbook.publish.revision;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
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

    private PreviousEdition(Manifest.Published published) {
        this.edition = published.edition();
        this.made = published.made();
    }

    /** The edition as it was published; empty if its files are not all there. */
    static Optional<PreviousEdition> of(Manifest.Published published) {
        Path folder = published.edition().folder();
        return Files.isReadable(folder.resolve("yearbook.csv")) && Files.isReadable(folder.resolve("observations.csv"))
                ? Optional.of(new PreviousEdition(published))
                : Optional.empty();
    }

    String name() {
        return edition.name();
    }

    /** What it was made from. */
    MadeFrom made() {
        return made;
    }

    /** Its cells of the regions whose codes are asked for, in the order of {@code yearbook.csv}. */
    Reading<PublishedCell> cells(Predicate<String> asked) throws IOException {
        return new Reading<>(
                edition.folder().resolve("yearbook.csv"), asked, PublishedCell::of, "region", "indicator", "unit");
    }

    /** Its observations of those cells, in the order of {@code observations.csv}. */
    Reading<Statement> statements(Differing cells) throws IOException {
        return new Reading<>(edition.folder().resolve("observations.csv"), cells::isIn, row -> {
            CellKey cell = CellKey.of(row);
            return cells.has(cell) ? Statement.of(cell, row) : null;
        });
    }

    /** The cells that show what staff corrected, or are empty since staff withdrew the figure. */
    Set<CellKey> corrected() throws IOException {
        var corrected = new HashSet<CellKey>();
        Path file = edition.folder().resolve("findings.csv");
        if (made.hasCorrections() && Files.isReadable(file)) {
            try (var cells = new Reading<>(file, first -> true, PreviousEdition::correctedCell)) {
                cells.forEachRemaining(corrected::add);
            }
        }
        return corrected;
    }

    private static CellKey correctedCell(RegisterRow finding) {
        return CorrectionUse.isUse(finding.get("rule"), finding.get("severity")) ? CellKey.of(finding) : null;
    }

    /** A row of {@code yearbook.csv}. */
    record PublishedCell(CellKey key, BigDecimal value, RegisterRow row) {
        private static PublishedCell of(RegisterRow row) {
            return new PublishedCell(CellKey.of(row), new BigDecimal(row.get("value")), row);
        }
    }

    /** Some rows of a register, one after the other; a damaged file ends the run with its name. */
    static final class Reading<T> implements Iterator<T>, Closeable {
        private final RegisterRows rows;
        private final Function<RegisterRow, T> item;
        private T next;

        /**
         * @param asked which rows are read, by their first field
         * @param item what a row is, {@code null} if it is to be passed over
         * @param needed columns that are read later
         */
        private Reading(Path file, Predicate<String> asked, Function<RegisterRow, T> item, String... needed)
                throws IOException {
            this.rows = RegisterRows.open(file, asked, needed);
            this.item = item;
        }

        @Override
        public boolean hasNext() {
            try {
                while (next == null && rows.hasNext()) {
                    next = item.apply(rows.next());
                }
            } catch (IllegalArgumentException e) {
                throw new UncheckedIOException(rows.damaged(e));
            }
            return next != null;
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            T given = next;
            next = null;
            return given;
        }

        @Override
        public void close() throws IOException {
            rows.close();
        }
    }
}
