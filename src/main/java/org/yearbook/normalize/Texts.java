package org.yearbook.normalize;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Remembers what each distinct text means, up to a bound, since texts of records repeat; safe for use by several threads. */
final class Texts<T> {
    /** How many texts are remembered: a gazetteer has 45,000 paths and as many codes. */
    static final int MOST = 1 << 17;
    /** What is longer hardly repeats, and would fill the memory; the path of nearly any region is as short. */
    static final int LONGEST = 64;

    private final Map<String, T> known = new ConcurrentHashMap<>();
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
