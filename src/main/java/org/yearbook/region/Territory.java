package org.yearbook.region;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How regions were renamed, merged or split between years; the gazetteer itself knows one state only. */
public final class Territory {
    private final List<Change> changes;
    /** By index: regions that a change names, so that all others cost nothing. */
    private final BitSet changed = new BitSet();

    /** These changes, in any order. */
    public Territory(List<Change> changes) {
        this.changes = changes.stream()
                .sorted(Comparator.<Change>comparingInt(c -> c.old().index())
                        .thenComparingInt(c -> c.now().index())
                        .thenComparingInt(Change::from))
                .toList();
        changes.forEach(change -> {
            changed.set(change.old().index());
            changed.set(change.now().index());
        });
    }

    /** All changes, in the order of the old codes. */
    public List<Change> changes() {
        return changes;
    }

    /** Whether the region was there in the year: not yet given up, and already made. */
    public boolean isThere(Region region, int year) {
        if (!changed.get(region.index())) {
            return true;
        }
        for (Change change : changes) {
            boolean givenUp = change.old().equals(region) && change.kind() != Kind.SPLIT && year >= change.from();
            boolean notYetMade = change.now().equals(region) && change.kind() != Kind.MERGED && year < change.from();
            if (givenUp || notYetMade) {
                return false;
            }
        }
        return true;
    }

    /**
     * The region that stands for this one today, where all of it went to one other: a renamed or merged region; else
     * the region itself.
     */
    public Region today(Region region) {
        Region at = region;
        for (int steps = 0; steps <= changes.size(); steps++) {
            Optional<Region> next = successor(at);
            if (next.isEmpty()) {
                return at;
            }
            at = next.get();
        }
        throw new IllegalStateException("the changes of " + region + " lead back to it");
    }

    private Optional<Region> successor(Region region) {
        return changes.stream()
                .filter(change -> change.old().equals(region) && change.kind() != Kind.SPLIT)
                .map(Change::now)
                .findFirst();
    }

    /** What happened to a region. */
    public enum Kind {
        /** It goes on under another code. */
        RENAMED,
        /** It became part of a region that was there before. */
        MERGED,
        /** A part of it became a region of its own; the old code may go on. */
        SPLIT;

        /** The name in {@code territory.csv}: {@code renamed}, {@code merged}, {@code split}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A row of {@code territory.csv}.
     *
     * @param from first report year with the new code
     */
    public record Change(Region old, Region now, int from, Kind kind, String note) {}
}
