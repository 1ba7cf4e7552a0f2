package org.yearbook.normalize;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Remembers what each distinct text means, up to a bound, since texts of records repeat; for one thread. */
final class Texts<T> {
    /** How many texts are remembered. */
    static final int MOST = 100_000;
    /** What is longer hardly repeats, and would fill the memory. */
    private static final int LONGEST = 500;

    private final Map<String, T> known = new HashMap<>();
    private final Function<String, T> meaning;

    Texts(Function<String, T> meaning) {
        this.meaning = meaning;
    }

    T get(String text) {
        T value = known.get(text);
        if (value == null) {
            value = meaning.apply(text);
            if (known.size() < MOST && text.length() <= LONGEST) {
                known.put(text, value);
            }
        }
        return value;
    }
}
