package org.yearbook.work;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** How items of one type stand in a run file. */
public interface Codec<T> {
    void write(T item, DataOutput out) throws IOException;

    T read(DataInput in) throws IOException;

    /** How many characters the texts of the item have; what is small in any case counts nothing. */
    default int characters(T item) {
        return 0;
    }
}
