package org.yearbook.tabulate;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.yearbook.codebook.Codebook;
import org.yearbook.region.Gazetteer;
import org.yearbook.work.Binary;
import org.yearbook.work.Codec;

/** Cells in run files. */
public record CellCodec(Gazetteer gazetteer, Codebook codebook) implements Codec<Cell> {
    private static final Basis[] BASES = Basis.values();

    @Override
    public void write(Cell cell, DataOutput out) throws IOException {
        out.writeInt(cell.region().index());
        out.writeShort(cell.year());
        out.writeShort(cell.indicator().index());
        Binary.writeDecimal(cell.value(), out);
        out.writeByte(cell.basis().ordinal());
        out.writeInt(cell.covered());
        out.writeInt(cell.children());
        out.writeBoolean(cell.exact());
        out.writeInt(cell.composition());
    }

    @Override
    public Cell read(DataInput in) throws IOException {
        return new Cell(
                gazetteer.region(in.readInt()),
                in.readShort(),
                codebook.indicators().get(in.readShort()),
                Binary.readDecimal(in),
                BASES[in.readByte()],
                in.readInt(),
                in.readInt(),
                in.readBoolean(),
                in.readInt());
    }
}
