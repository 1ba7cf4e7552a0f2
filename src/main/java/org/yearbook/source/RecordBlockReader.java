package org.yearbook.source;

import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/** Reads one record file, or a slice of it, as blocks of rows. */
public final class RecordBlockReader implements ItemStreamReader<RecordBlock> {
    private final RecordFiles files;
    private final InputFile file;
    private final Slice slice;
    private BlockReader blocks;

    public RecordBlockReader(RecordFiles files, InputFile file, Slice slice) {
        this.files = files;
        this.file = file;
        this.slice = slice;
    }

    @Override
    public void open(ExecutionContext context) {
        blocks = files.open(file, slice);
    }

    @Override
    public RecordBlock read() {
        return blocks.next();
    }

    @Override
    public void close() {
        if (blocks != null) {
            blocks.close();
        }
    }
}
