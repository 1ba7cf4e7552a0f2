package org.yearbook.normalize;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;

/**
 * Remembers what each distinct text means, as {@link Texts} does, but by the bytes of the text: one that comes again is
 * not even made. What means nothing is not remembered, so that junk takes no places. For one thread.
 */
final class ByteTexts<T> {
    /** In bytes; three stand for a character of a region's path. */
    static final int LONGEST = 96;

    private static final long MIX = 0x9E3779B97F4A7C15L;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final Function<String, T> meaning;
    private final boolean strips;
    private Entry<T>[] table = table(1 << 8);
    private int size;
    private Entry<T> last = new Entry<>(0, new byte[0], null);

    /** A meaning may be {@code null}: the text has none. */
    ByteTexts(Function<String, T> meaning) {
        this(meaning, true);
    }

    /** @param strips whether blanks around a text mean nothing */
    ByteTexts(Function<String, T> meaning, boolean strips) {
        this.meaning = meaning;
        this.strips = strips;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <T> Entry<T>[] table(int size) {
        return new Entry[size];
    }

    /** What the text means that these bytes are, UTF-8. */
    T get(byte[] bytes, int from, int to) {
        if (to - from > LONGEST) {
            return meaning.apply(text(bytes, from, to));
        }
        // rows of one report stand side by side
        if (to > from && last.is(bytes, from, to)) {
            return last.meaning;
        }
        int hash = hash(bytes, from, to);
        int at = hash & table.length - 1;
        for (Entry<T> entry = table[at]; entry != null; entry = table[at]) {
            if (entry.hash == hash && entry.is(bytes, from, to)) {
                last = entry;
                return entry.meaning;
            }
            at = at + 1 & table.length - 1;
        }
        return learn(hash, bytes, from, to);
    }

    private T learn(int hash, byte[] bytes, int from, int to) {
        var entry = new Entry<>(hash, Arrays.copyOfRange(bytes, from, to), meaning.apply(text(bytes, from, to)));
        if (entry.meaning != null && size < Texts.MOST) {
            if (++size > table.length / 2) {
                Entry<T>[] smaller = table;
                table = table(smaller.length * 2);
                for (Entry<T> known : smaller) {
                    if (known != null) {
                        put(known);
                    }
                }
            }
            put(entry);
        }
        last = entry;
        return entry.meaning;
    }

    private void put(Entry<T> entry) {
        int at = entry.hash & table.length - 1;
        while (table[at] != null) {
            at = at + 1 & table.length - 1;
        }
        table[at] = entry;
    }

    private String text(byte[] bytes, int from, int to) {
        var text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        return strips ? text.strip() : text;
    }

    private static int hash(byte[] bytes, int from, int to) {
        long hash = to - from;
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            hash = (hash ^ (long) LONGS.get(bytes, at)) * MIX;
            hash ^= hash >>> 32;
        }
        for (; at < to; at++) {
            hash = (hash ^ bytes[at]) * MIX;
        }
        return (int) (hash ^ hash >>> 32);
    }

    private record Entry<T>(int hash, byte[] text, T meaning) {
        boolean is(byte[] bytes, int from, int to) {
            return Arrays.equals(text, 0, text.length, bytes, from, to);
        }
    }
}
