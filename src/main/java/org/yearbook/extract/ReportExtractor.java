package org.yearbook.extract;

import java.util.List;
import org.yearbook.codebook.Codebook;
import org.yearbook.region.Gazetteer;
import org.yearbook.region.RegionResolver;
import org.yearbook.source.RecordBlock;
import org.yearbook.source.ReportDocument;

public final class ReportExtractor {
    public ReportExtractor(Codebook codebook, Gazetteer gazetteer, RegionResolver resolver) {}

    public RecordBlock extract(ReportDocument document) {
        return new RecordBlock(document.file(), List.of());
    }
}
