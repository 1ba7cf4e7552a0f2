package org.yearbook.publish.revision;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import org.yearbook.work.Codec;
import org.yearbook.work.RowInput;
import org.yearbook.work.RowOutput;

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
            public void write(Change change, RowOutput out) {
                out.writeText(change.cell.region());
                out.writeShort(change.cell.year());
                out.writeText(change.cell.indicator());
                out.writeByte(change.why.ordinal());
                out.writeText(change.source);
            }

            @Override
            public Change read(long key, RowInput in) {
                var cell = new CellKey(in.readText(), in.readShort(), in.readText());
                return new Change(cell, WHY[in.readByte()], in.readText());
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
