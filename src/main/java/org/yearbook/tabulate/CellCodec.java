package org.yearbook.tabulate;

import org.yearbook.codebook.Codebook;
import org.yearbook.region.Gazetteer;
import org.yearbook.work.CellKeys;
import org.yearbook.work.Codec;
import org.yearbook.work.RowInput;
import org.yearbook.work.RowOutput;

/** Cells in run files. */
public record CellCodec(Gazetteer gazetteer, Codebook codebook) implements Codec<Cell> {
    private static final Basis[] BASES = Basis.values();

    @Override
    public long key(Cell cell) {
        return CellKeys.of(cell.region().index(), cell.year(), cell.indicator().index());
    }

    @Override
    public void write(Cell cell, RowOutput out) {
        out.writeDecimal(cell.value());
        out.writeByte(cell.basis().ordinal());
        out.writeNumber(cell.covered());
        out.writeNumber(cell.children());
        out.writeBoolean(cell.exact());
        out.writeInt(cell.composition());
    }

    @Override
    public Cell read(long key, RowInput in) {
        return new Cell(
                gazetteer.region(CellKeys.regionOf(key)),
                CellKeys.yearOf(key),
                codebook.indicators().get(CellKeys.indicatorOf(key)),
                in.readDecimal(),
                BASES[in.readByte()],
                (int) in.readNumber(),
                (int) in.readNumber(),
                in.readBoolean(),
                in.readInt());
    }
}
