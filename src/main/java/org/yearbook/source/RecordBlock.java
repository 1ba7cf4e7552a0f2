package org.yearbook.source;

import java.util.List;

/**
 * Consecutive rows of one input file: the item of the chunk-oriented steps. A block of thousands of rows as one item
 * pays what the framework does for each item once, not for each row.
 *
 * @param file path below the input folder
 */
public record RecordBlock(String file, List<Row> rows) {}
