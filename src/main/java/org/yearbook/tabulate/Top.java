package org.yearbook.tabulate;

import java.util.Comparator;
import org.yearbook.work.Codec;
import org.yearbook.work.RowInput;
import org.yearbook.work.RowOutput;

/**
 * A cell of a province, for the sums of the nation.
 *
 * @param place who stated its figure; empty if nobody did
 */
record Top(Cell cell, String place) {
    static final Comparator<Top> ORDER = Comparator.comparing(Top::cell, Cell.ORDER);

    static Codec<Top> codec(CellCodec cells) {
        return new Codec<>() {
            @Override
            public long key(Top top) {
                return cells.key(top.cell);
            }

            @Override
            public void write(Top top, RowOutput out) {
                cells.write(top.cell, out);
                out.writeText(top.place);
            }

            @Override
            public Top read(long key, RowInput in) {
                return new Top(cells.read(key, in), in.readText());
            }
        };
    }
}
