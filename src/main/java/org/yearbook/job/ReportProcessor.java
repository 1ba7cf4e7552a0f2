package org.yearbook.job;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.yearbook.extract.ReportExtractor;
import org.yearbook.source.Excerpt;
import org.yearbook.source.Locator;
import org.yearbook.source.MalformedRow;
import org.yearbook.source.Message;
import org.yearbook.source.RecordBlock;
import org.yearbook.source.ReportDocument;

/** Extracts the records of a report. A report that brings a fault of the program to light does not keep the rest back. */
final class ReportProcessor implements ItemProcessor<ReportDocument, RecordBlock> {
    private static final Logger LOG = LoggerFactory.getLogger(ReportProcessor.class);
    private static final Message FAULT = new Message(
            "程序处理此报告时出错，日志中有详情，请转告程序维护人员",
            "the program failed on this report; the log has more, tell those who maintain it");

    private final ReportExtractor extractor;

    ReportProcessor(ReportExtractor extractor) {
        this.extractor = extractor;
    }

    @Override
    public RecordBlock process(ReportDocument document) {
        try {
            return extractor.extract(document);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("cannot extract {}", Excerpt.of(document.file()), e);
            var row = new MalformedRow(document.file(), document.source(), Locator.paragraph(1), null, FAULT, "");
            return new RecordBlock(document.file(), List.of(row));
        }
    }
}
