package org.yearbook.tabulate;

import org.yearbook.check.Finding;
import org.yearbook.check.Severity;
import org.yearbook.codebook.Codebook;
import org.yearbook.codebook.Indicator;
import org.yearbook.region.Gazetteer;
import org.yearbook.work.CellKeys;
import org.yearbook.work.Codec;
import org.yearbook.work.RowInput;
import org.yearbook.work.RowOutput;

/** Findings in run files. */
public record FindingCodec(Gazetteer gazetteer, Codebook codebook) implements Codec<Finding> {
    private static final int NONE = -1;
    private static final Severity[] SEVERITIES = Severity.values();

    @Override
    public long key(Finding finding) {
        int indicator = finding.indicator() == null ? NONE : finding.indicator().index();
        return CellKeys.of(finding.region().index(), finding.year(), indicator);
    }

    @Override
    public void write(Finding finding, RowOutput out) {
        out.writeText(finding.rule());
        out.writeByte(finding.severity().ordinal());
        out.writeText(finding.message());
        out.writeText(finding.sources());
    }

    @Override
    public Finding read(long key, RowInput in) {
        return new Finding(
                in.readText(),
                SEVERITIES[in.readByte()],
                gazetteer.region(CellKeys.regionOf(key)),
                CellKeys.yearOf(key),
                indicator(CellKeys.indicatorOf(key)),
                in.readText(),
                in.readText());
    }

    private Indicator indicator(int index) {
        return index == NONE ? null : codebook.indicators().get(index);
    }
}
