package org.yearbook.publish.workbook;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.yearbook.region.Region;

/** The items of a stream in the order of regions, asked for region by region in that order. */
final class ByRegion<T> {
    private final Iterator<T> items;
    private final Function<T, String> code;
    private final Consumer<T> each;
    private T next;

    /** Items have the code of their region, which need not be in the gazetteer. Items of regions that nobody asks for are passed over; {@code each} sees every one. */
    ByRegion(Iterator<T> items, Function<T, String> code, Consumer<T> each) {
        this.items = items;
        this.code = code;
        this.each = each;
        advance();
    }

    private void advance() {
        next = items.hasNext() ? items.next() : null;
        if (next != null) {
            each.accept(next);
        }
    }

    /** The items of that region. */
    List<T> of(Region asked) {
        var found = new ArrayList<T>();
        while (next != null && code.apply(next).compareTo(asked.code()) <= 0) {
            if (code.apply(next).equals(asked.code())) {
                found.add(next);
            }
            advance();
        }
        return found;
    }

    /** Passes over the rest. */
    void finish() {
        while (next != null) {
            advance();
        }
    }
}
