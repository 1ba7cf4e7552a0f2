package org.yearbook.tabulate;

import org.yearbook.check.Finding;
import org.yearbook.codebook.Codebook;
import org.yearbook.codebook.Indicator;
import org.yearbook.region.Gazetteer;
import org.yearbook.work.CellKeys;
import org.yearbook.work.Codec;
import org.yearbook.work.RowInput;
import org.yearbook.work.RowOutput;

/** Findings in run files. For one thread. */
final class FindingCodec implements Codec<Finding> {
    private static final int NONE = -1;

    private final Gazetteer gazetteer;
    private final Codebook codebook;
    private final FindingRow row = new FindingRow();

    FindingCodec(Gazetteer gazetteer, Codebook codebook) {
        this.gazetteer = gazetteer;
        this.codebook = codebook;
    }

    @Override
    public long key(Finding finding) {
        int indicator = finding.indicator() == null ? NONE : finding.indicator().index();
        return CellKeys.of(finding.region().index(), finding.year(), indicator);
    }

    @Override
    public void write(Finding finding, RowOutput out) {
        FindingRow.write(finding, out);
    }

    @Override
    public Finding read(long key, RowInput in) {
        row.read(key, in);
        return new Finding(
                row.rule(),
                row.severity(),
                gazetteer.region(row.region()),
                row.year(),
                indicator(row.indicator()),
                row.message(),
                row.sources());
    }

    private Indicator indicator(int index) {
        return index == NONE ? null : codebook.indicators().get(index);
    }
}
