package org.yearbook.work;

/** How items of one type stand in a run file. */
public interface Codec<T> {
    /**
     * A number, not negative, that the order of items begins with: of two items the one with the smaller key comes
     * first, and only those with equal keys have to be compared.
     */
    default long key(T item) {
        return 0;
    }

    /** Writes all of the item that its key does not say. */
    void write(T item, RowOutput out);

    /** Reads an item back. */
    T read(long key, RowInput in);
}
