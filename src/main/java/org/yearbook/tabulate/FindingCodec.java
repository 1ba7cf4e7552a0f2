package org.yearbook.tabulate;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.yearbook.check.Finding;
import org.yearbook.check.Severity;
import org.yearbook.codebook.Codebook;
import org.yearbook.codebook.Indicator;
import org.yearbook.region.Gazetteer;
import org.yearbook.work.Binary;
import org.yearbook.work.Codec;

/** Findings in run files. */
public record FindingCodec(Gazetteer gazetteer, Codebook codebook) implements Codec<Finding> {
    private static final int NONE = -1;
    private static final Severity[] SEVERITIES = Severity.values();

    @Override
    public void write(Finding finding, DataOutput out) throws IOException {
        Binary.writeText(finding.rule(), out);
        out.writeByte(finding.severity().ordinal());
        out.writeInt(finding.region().index());
        out.writeShort(finding.year());
        out.writeShort(finding.indicator() == null ? NONE : finding.indicator().index());
        Binary.writeText(finding.message(), out);
        Binary.writeText(finding.sources(), out);
    }

    @Override
    public Finding read(DataInput in) throws IOException {
        return new Finding(
                Binary.readText(in),
                SEVERITIES[in.readByte()],
                gazetteer.region(in.readInt()),
                in.readShort(),
                indicator(in.readShort()),
                Binary.readText(in),
                Binary.readText(in));
    }

    private Indicator indicator(int index) {
        return index == NONE ? null : codebook.indicators().get(index);
    }
}
