package org.yearbook.source;

import java.util.Iterator;
import java.util.List;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/** Reads record files one after the other, or a slice of each, as blocks of rows. */
public final class RecordBlockReader implements ItemStreamReader<RecordBlock> {
    private final RecordFiles files;
    private final Iterator<InputFile> left;
    private final Slice slice;
    private BlockReader blocks;

    public RecordBlockReader(RecordFiles files, List<InputFile> all, Slice slice) {
        this.files = files;
        this.left = all.iterator();
        this.slice = slice;
    }

    @Override
    public RecordBlock read() {
        RecordBlock block = blocks == null ? null : blocks.next();
        while (block == null && left.hasNext()) {
            close();
            blocks = files.open(left.next(), slice);
            block = blocks.next();
        }
        return block;
    }

    @Override
    public void close() {
        if (blocks != null) {
            blocks.close();
            blocks = null;
        }
    }
}
