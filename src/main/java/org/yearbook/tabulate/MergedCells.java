package org.yearbook.tabulate;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Predicate;

/** Millions of cells in their order, some of them left out, and some others among them. */
final class MergedCells implements Iterator<Cell> {
    private final Iterator<Cell> all;
    private final Predicate<Cell> kept;
    private final Iterator<Cell> others;
    private Cell next;
    private Cell other;

    /** Both must be in {@link Cell#ORDER}. */
    MergedCells(Iterator<Cell> all, Predicate<Cell> kept, Iterator<Cell> others) {
        this.all = all;
        this.kept = kept;
        this.others = others;
        next = nextKept();
        other = nextOther();
    }

    private Cell nextKept() {
        while (all.hasNext()) {
            Cell cell = all.next();
            if (kept.test(cell)) {
                return cell;
            }
        }
        return null;
    }

    private Cell nextOther() {
        return others.hasNext() ? others.next() : null;
    }

    @Override
    public boolean hasNext() {
        return next != null || other != null;
    }

    @Override
    public Cell next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Cell given;
        if (other == null || next != null && Cell.ORDER.compare(next, other) <= 0) {
            given = next;
            next = nextKept();
        } else {
            given = other;
            other = nextOther();
        }
        return given;
    }
}
