package org.yearbook.source;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Consecutive rows of one input file: the item of the chunk-oriented steps. A block of thousands of rows as one item
 * pays what the framework does for each item once, not for each row.
 *
 * @param file path below the input folder
 * @param rows those that are not among the plain ones
 */
public record RecordBlock(String file, List<Row> rows, PlainRows plain) {
    /** A block without plain rows. */
    public RecordBlock(String file, List<Row> rows) {
        this(file, rows, PlainRows.NONE);
    }

    /** All rows as objects: first those that are not plain, then the others. */
    public Stream<Row> all() {
        return Stream.concat(rows.stream(), IntStream.range(0, plain.size()).mapToObj(plain::record));
    }
}
