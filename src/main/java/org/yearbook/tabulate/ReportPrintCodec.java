package org.yearbook.tabulate;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.yearbook.check.ReportPrint;
import org.yearbook.region.Gazetteer;
import org.yearbook.work.Binary;
import org.yearbook.work.Codec;

/** Prints of reports in run files. */
record ReportPrintCodec(Gazetteer gazetteer) implements Codec<ReportPrint> {
    @Override
    public void write(ReportPrint report, DataOutput out) throws IOException {
        out.writeLong(report.print());
        out.writeInt(report.region().index());
        out.writeShort(report.year());
        out.writeInt(report.figures());
        Binary.writeText(report.source(), out);
    }

    @Override
    public ReportPrint read(DataInput in) throws IOException {
        return new ReportPrint(
                in.readLong(), gazetteer.region(in.readInt()), in.readShort(), in.readInt(), Binary.readText(in));
    }
}
