package org.yearbook.source;

import java.io.Closeable;

/** The rows of one record file, or of a slice of it, block by block. */
interface BlockReader extends Closeable {
    /** The next block, {@code null} at the end. Whatever is wrong with the file is a {@link MalformedRow}. */
    RecordBlock next();

    @Override
    void close();
}
