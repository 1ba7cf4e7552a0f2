package org.yearbook.work;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** How items of one type stand in a run file. */
public interface Codec<T> {
    void write(T item, DataOutput out) throws IOException;

    T read(DataInput in) throws IOException;
}
