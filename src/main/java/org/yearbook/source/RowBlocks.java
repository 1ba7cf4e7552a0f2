package org.yearbook.source;

import java.util.ArrayList;

/** Blocks of rows that are read one after the other. */
final class RowBlocks implements BlockReader {
    private static final int ROWS = 2_000;
    /** Rows may be long; a block holds no more than this, and one row. */
    private static final int CHARACTERS = 1_000_000;

    private final String file;
    private final RowReader rows;

    RowBlocks(String file, RowReader rows) {
        this.file = file;
        this.rows = rows;
    }

    @Override
    public RecordBlock next() {
        var block = new ArrayList<Row>();
        long characters = 0;
        for (Row row = rows.next(); row != null; row = rows.next()) {
            block.add(row);
            characters += row.length();
            if (block.size() == ROWS || characters > CHARACTERS) {
                break;
            }
        }
        return block.isEmpty() ? null : new RecordBlock(file, block);
    }

    @Override
    public void close() {
        rows.close();
    }
}
