package org.yearbook.source;

import java.io.Closeable;

/** The rows of one record file, one after the other. */
interface RowReader extends Closeable {
    /** The next row, {@code null} at the end. Whatever is wrong with the file is a {@link MalformedRow}. */
    Row next();

    @Override
    void close();
}
