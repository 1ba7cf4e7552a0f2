package org.yearbook.publish.revision;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/** Goes through two editions side by side, both in the order of cells, a cell at a time. */
final class Pairs {
    private Pairs() {}

    /** Calls {@code pair} for each cell that either has; the list of the one that has it not is empty. */
    static <A, B> void walk(
            Iterator<A> before,
            Function<A, CellKey> keyBefore,
            Iterator<B> now,
            Function<B, CellKey> keyNow,
            Pair<A, B> pair)
            throws IOException {
        var one = new Side<>(before, keyBefore);
        var other = new Side<>(now, keyNow);
        while (one.key != null || other.key != null) {
            boolean otherFirst = one.key == null || other.key != null && other.key.compareTo(one.key) < 0;
            CellKey cell = otherFirst ? other.key : one.key;
            pair.accept(cell, one.take(cell), other.take(cell));
        }
    }

    /** One of the two, with its next item read ahead. */
    static final class Side<T> {
        private final Iterator<T> items;
        private final Function<T, CellKey> keyOf;
        private T head;
        private CellKey key;

        Side(Iterator<T> items, Function<T, CellKey> keyOf) {
            this.items = items;
            this.keyOf = keyOf;
            advance();
        }

        private void advance() {
            head = items.hasNext() ? items.next() : null;
            key = head == null ? null : keyOf.apply(head);
        }

        /** The items of the cell; those of cells before it are skipped. */
        List<T> take(CellKey cell) {
            var taken = new ArrayList<T>();
            while (key != null && key.compareTo(cell) <= 0) {
                if (key.equals(cell)) {
                    taken.add(head);
                }
                advance();
            }
            return taken;
        }
    }

    /** Takes what the two editions have of a cell. */
    interface Pair<A, B> {
        void accept(CellKey cell, List<A> before, List<B> now) throws IOException;
    }
}
