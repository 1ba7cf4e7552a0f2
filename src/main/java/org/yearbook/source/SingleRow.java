package org.yearbook.source;

/** A file that is one row, the reason why it is none; or a part of such a file, without any. */
final class SingleRow implements RowReader {
    private Row row;

    SingleRow(Row row) {
        this.row = row;
    }

    @Override
    public Row next() {
        Row next = row;
        row = null;
        return next;
    }

    @Override
    public void close() {
        // nothing is open
    }
}
