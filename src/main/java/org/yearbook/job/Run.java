package org.yearbook.job;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;
import org.yearbook.publish.edition.Edition;
import org.yearbook.publish.edition.Manifest;
import org.yearbook.source.InputFile;
import org.yearbook.tabulate.Tabulated;
import org.yearbook.work.Counts;

/** What the steps of one run share: the edition that it makes, the plan once the inventory is made, and what was made. */
final class Run {
    private Edition edition;
    private final Supplier<Optional<Manifest.Published>> before =
            SingletonSupplier.of(() -> Edition.latest(edition().output()).flatMap(Manifest::published));
    private Plan plan;
    private Made made;
    private final Set<InputFile> changed = new LinkedHashSet<>();

    Edition edition() {
        return edition;
    }

    void edition(Edition chosen) {
        edition = chosen;
    }

    /** What the edition before says of itself, if there is one and it can be read; in a national edition that is long. */
    Optional<Manifest.Published> before() {
        return before.get();
    }

    Plan plan() {
        if (plan == null) {
            throw new IllegalStateException("the inventory comes first");
        }
        return plan;
    }

    void plan(Plan planned) {
        plan = planned;
    }

    /** Takes the files that were changed while they were read. */
    void changed(List<InputFile> files) {
        changed.addAll(files);
    }

    /** Those that were. */
    Set<InputFile> changed() {
        return changed;
    }

    /** Of the edition; empty if what was read is not what was listed, so that the next run takes neither for the other. */
    String fingerprint() {
        return changed.isEmpty() ? plan().fingerprint() : "";
    }

    /** The keys of the parts that the next run may take as they are. */
    List<String> partsToKeep() {
        return plan().keysWithout(changed);
    }

    /** What the run made; empty if there was nothing new to make. */
    Optional<Made> made() {
        return Optional.ofNullable(made);
    }

    void made(Counts counts, Tabulated.Summary tabulated) {
        made = new Made(counts, tabulated);
    }

    /** What became of the records, and how much came of them. */
    record Made(Counts counts, Tabulated.Summary tabulated) {
        /** In one line. */
        String summary(Edition edition) {
            return String.format(
                    Locale.ROOT,
                    "Edition %s: %,d records read = %,d accepted + %,d rejected + %,d unclassified; %,d cells, %,d findings",
                    edition.name(),
                    counts.read(),
                    counts.accepted(),
                    counts.rejected(),
                    counts.unclassified(),
                    tabulated.cells(),
                    tabulated.findings());
        }
    }
}
