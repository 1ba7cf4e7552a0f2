package org.yearbook.publish.revision;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import org.yearbook.work.Binary;
import org.yearbook.work.Codec;

/**
 * One thing that bears on a cell: something about its sources, or those of a cell that it is made from.
 *
 * @param source empty where it is no source that changed
 */
record Change(CellKey cell, Why why, String source) {
    static final Comparator<Change> ORDER =
            Comparator.comparing(Change::cell).thenComparing(Change::why).thenComparing(Change::source);

    private static final Why[] WHY = Why.values();

    static Codec<Change> codec() {
        return new Codec<>() {
            @Override
            public void write(Change change, DataOutput out) throws IOException {
                Binary.writeText(change.cell.region(), out);
                out.writeShort(change.cell.year());
                Binary.writeText(change.cell.indicator(), out);
                out.writeByte(change.why.ordinal());
                Binary.writeText(change.source, out);
            }

            @Override
            public Change read(DataInput in) throws IOException {
                var cell = new CellKey(Binary.readText(in), in.readShort(), Binary.readText(in));
                return new Change(cell, WHY[in.readByte()], Binary.readText(in));
            }
        };
    }

    static int bits(Collection<Why> why) {
        return why.stream().mapToInt(w -> 1 << w.ordinal()).sum();
    }

    static Set<Why> why(int bits) {
        var why = EnumSet.noneOf(Why.class);
        for (Why w : WHY) {
            if ((bits & 1 << w.ordinal()) != 0) {
                why.add(w);
            }
        }
        return why;
    }
}
