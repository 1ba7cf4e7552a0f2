package org.yearbook.source;

import java.util.ArrayList;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/** Reads one record file, or a slice of it, as blocks of rows. */
public final class RecordBlockReader implements ItemStreamReader<RecordBlock> {
    private static final int ROWS = 2_000;
    /** Rows may be long; a block holds no more than this, and one row. */
    private static final int CHARACTERS = 1_000_000;

    private final RecordFiles files;
    private final InputFile file;
    private final Slice slice;
    private RowReader rows;

    public RecordBlockReader(RecordFiles files, InputFile file, Slice slice) {
        this.files = files;
        this.file = file;
        this.slice = slice;
    }

    @Override
    public void open(ExecutionContext context) {
        rows = files.open(file, slice);
    }

    @Override
    public RecordBlock read() {
        var block = new ArrayList<Row>();
        long characters = 0;
        for (Row row = rows.next(); row != null; row = rows.next()) {
            block.add(row);
            characters += row.length();
            if (block.size() == ROWS || characters > CHARACTERS) {
                break;
            }
        }
        return block.isEmpty() ? null : new RecordBlock(file.path(), block);
    }

    @Override
    public void close() {
        if (rows != null) {
            rows.close();
        }
    }
}
