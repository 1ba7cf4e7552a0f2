package org.yearbook.tabulate;

import org.yearbook.check.ReportPrint;
import org.yearbook.region.Gazetteer;
import org.yearbook.work.CellKeys;
import org.yearbook.work.Codec;
import org.yearbook.work.RowInput;
import org.yearbook.work.RowOutput;

/** Prints of reports in run files. */
record ReportPrintCodec(Gazetteer gazetteer) implements Codec<ReportPrint> {
    /** As many of the print's first bits as a key has, in the order of signed numbers. */
    @Override
    public long key(ReportPrint report) {
        return (report.print() ^ Long.MIN_VALUE) >>> Long.SIZE - CellKeys.BITS;
    }

    @Override
    public void write(ReportPrint report, RowOutput out) {
        out.writeLong(report.print());
        out.writeInt(report.region().index());
        out.writeShort(report.year());
        out.writeInt(report.figures());
        out.writeText(report.source());
    }

    @Override
    public ReportPrint read(long key, RowInput in) {
        return new ReportPrint(
                in.readLong(), gazetteer.region(in.readInt()), in.readShort(), in.readInt(), in.readText());
    }
}
