package org.yearbook.publish.revision;

import java.math.BigDecimal;
import org.yearbook.work.Codec;
import org.yearbook.work.RowInput;
import org.yearbook.work.RowOutput;

/** Revisions in run files. */
final class RevisionCodec implements Codec<Revision> {
    @Override
    public void write(Revision revision, RowOutput out) {
        out.writeText(revision.regionCode());
        out.writeText(revision.region());
        out.writeShort(revision.year());
        out.writeText(revision.indicatorCode());
        out.writeText(revision.indicator());
        out.writeText(revision.unit());
        writeFigure(revision.before(), out);
        writeFigure(revision.now(), out);
        out.writeByte(Change.bits(revision.why()));
        out.writeText(revision.sources());
    }

    @Override
    public Revision read(long key, RowInput in) {
        return new Revision(
                in.readText(),
                in.readText(),
                in.readShort(),
                in.readText(),
                in.readText(),
                in.readText(),
                readFigure(in),
                readFigure(in),
                Change.why(in.readByte()),
                in.readText());
    }

    private static void writeFigure(BigDecimal figure, RowOutput out) {
        out.writeBoolean(figure != null);
        if (figure != null) {
            out.writeDecimal(figure);
        }
    }

    private static BigDecimal readFigure(RowInput in) {
        return in.readBoolean() ? in.readDecimal() : null;
    }
}
