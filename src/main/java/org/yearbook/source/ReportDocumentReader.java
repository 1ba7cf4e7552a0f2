package org.yearbook.source;

import java.util.Iterator;
import java.util.List;
import org.springframework.batch.infrastructure.item.ItemReader;

/** Reads report documents one after the other. */
public final class ReportDocumentReader implements ItemReader<ReportDocument> {
    private final ReportDocuments documents;
    private final Iterator<InputFile> files;

    public ReportDocumentReader(ReportDocuments documents, List<InputFile> files) {
        this.documents = documents;
        this.files = files.iterator();
    }

    @Override
    public ReportDocument read() {
        return files.hasNext() ? documents.open(files.next()) : null;
    }
}
