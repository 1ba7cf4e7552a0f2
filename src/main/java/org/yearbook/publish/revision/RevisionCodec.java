package org.yearbook.publish.revision;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import org.yearbook.work.Binary;
import org.yearbook.work.Codec;

/** Revisions in run files. */
final class RevisionCodec implements Codec<Revision> {
    @Override
    public void write(Revision revision, DataOutput out) throws IOException {
        Binary.writeText(revision.regionCode(), out);
        Binary.writeText(revision.region(), out);
        out.writeShort(revision.year());
        Binary.writeText(revision.indicatorCode(), out);
        Binary.writeText(revision.indicator(), out);
        Binary.writeText(revision.unit(), out);
        writeFigure(revision.before(), out);
        writeFigure(revision.now(), out);
        out.writeByte(Change.bits(revision.why()));
        Binary.writeText(revision.sources(), out);
    }

    @Override
    public Revision read(DataInput in) throws IOException {
        return new Revision(
                Binary.readText(in),
                Binary.readText(in),
                in.readShort(),
                Binary.readText(in),
                Binary.readText(in),
                Binary.readText(in),
                readFigure(in),
                readFigure(in),
                Change.why(in.readByte()),
                Binary.readText(in));
    }

    private static void writeFigure(BigDecimal figure, DataOutput out) throws IOException {
        out.writeBoolean(figure != null);
        if (figure != null) {
            Binary.writeDecimal(figure, out);
        }
    }

    private static BigDecimal readFigure(DataInput in) throws IOException {
        return in.readBoolean() ? Binary.readDecimal(in) : null;
    }
}
