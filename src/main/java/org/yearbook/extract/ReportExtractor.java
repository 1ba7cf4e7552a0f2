package org.yearbook.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.yearbook.codebook.Codebook;
import org.yearbook.region.Gazetteer;
import org.yearbook.region.RegionResolver;
import org.yearbook.source.Columns;
import org.yearbook.source.Field;
import org.yearbook.source.Locator;
import org.yearbook.source.MalformedRow;
import org.yearbook.source.Message;
import org.yearbook.source.RecordBlock;
import org.yearbook.source.ReportDocument;
import org.yearbook.source.ReportRecord;
import org.yearbook.source.Row;

/** Turns a report document into report records, one for each figure that it states; for one thread. */
public final class ReportExtractor {
    /** A text without full stops is cut behind the first comma after so many characters as no sentence has. */
    private static final int LONGEST_SENTENCE = 1_500;
    /** A text without commas either is cut here, wherever that is. */
    private static final int LONGEST_WITHOUT_COMMA = 2 * LONGEST_SENTENCE;

    private final Codebook codebook;
    private final int mostFigures;
    private final AreaFinder areas;
    private final SentenceReader sentences;

    /** An extractor that refuses reports with more figures than that: each comes with its sentence, time and again. */
    public ReportExtractor(Codebook codebook, Gazetteer gazetteer, RegionResolver resolver, int mostFigures) {
        this.codebook = codebook;
        this.mostFigures = mostFigures;
        this.areas = new AreaFinder(gazetteer, resolver);
        this.sentences = new SentenceReader(codebook);
    }

    /** The records of the document; one without text, area, year or a figure of its year gives one row that says so. */
    public RecordBlock extract(ReportDocument document) {
        if (document.text().isEmpty()) {
            return refused(document, null, document.problem());
        }
        ReportText text = ReportText.of(document.text().get());
        var reader = new HeadReader(text);
        AreaFinder.Finding found = areas.find(reader, text.paragraphs(), document.source());
        if (!(found instanceof AreaFinder.Area area)) {
            return refused(document, Field.REGION, ((AreaFinder.NoArea) found).why());
        }
        OptionalInt year = reader.year(document.source());
        if (year.isEmpty()) {
            String looked = String.join("”“", reader.lookedAt(document.source()));
            return refused(
                    document,
                    Field.YEAR,
                    new Message(
                            "标题、开头、发布日期和文件名中都找不到报告年份；看过的有：“" + looked + "”",
                            "no report year in title, opening, date of publication or file name; looked at: "
                                    + looked));
        }
        var head = new ReportHead(
                area.region(), year.getAsInt(), reader.published().orElse(""), area.department());
        var records = new ArrayList<Row>();
        if (!read(document, text, head, records)) {
            return refused(document, null, Message.tooMany("报告中的数字", "figures in the report", "figures", mostFigures));
        }
        return records.isEmpty() ? refused(document, null, noFigure(text)) : new RecordBlock(document.file(), records);
    }

    private Message noFigure(ReportText text) {
        return text.paragraphs().stream().anyMatch(sentences::hasFigure)
                ? new Message("报告中没有找到本年度的数字", "no figure of the report year in the report")
                : new Message("报告中没有找到数字", "no figure in the report");
    }

    private static RecordBlock refused(ReportDocument document, Field field, Message message) {
        return new RecordBlock(
                document.file(),
                List.of(new MalformedRow(
                        document.file(), document.source(), Locator.paragraph(1), field, message, "")));
    }

    /** Adds the records of the text; {@code false} if it has too many figures, with those that give no record. */
    private boolean read(ReportDocument document, ReportText text, ReportHead head, List<Row> records) {
        var sections = new Sections(codebook.prose(), head.year());
        int withoutRecord = 0;
        for (int i = 0; i < text.paragraphs().size(); i++) {
            String paragraph = text.paragraphs().get(i);
            if (codebook.prose().isFurniture(paragraph) || !sections.enter(paragraph)) {
                continue;
            }
            String before = "";
            for (String sentence : sentences(paragraph)) {
                SentenceReader.Reading reading = sentences.read(sentence, before, sections.heading(), head.year());
                for (Statement statement : reading.statements()) {
                    records.add(record(document, head, Locator.paragraph(i + 1), statement, sentence.strip()));
                }
                withoutRecord +=
                        Math.max(0, reading.quantities() - reading.statements().size());
                if (records.size() + withoutRecord > mostFigures) {
                    return false;
                }
                before = sentence;
            }
        }
        return true;
    }

    private static List<String> sentences(String paragraph) {
        var sentences = new ArrayList<String>();
        int start = 0;
        for (int i = 0; i < paragraph.length(); i++) {
            char c = paragraph.charAt(i);
            boolean end = c == '。' || c == '！' || c == '？';
            boolean comma = i - start >= LONGEST_SENTENCE && (c == '，' || c == '；');
            if (end || comma || i - start >= LONGEST_WITHOUT_COMMA) {
                sentences.add(paragraph.substring(start, i + 1));
                start = i + 1;
            }
        }
        if (start < paragraph.length()) {
            sentences.add(paragraph.substring(start));
        }
        return sentences;
    }

    private static ReportRecord record(
            ReportDocument document, ReportHead head, Locator locator, Statement statement, String sentence) {
        String[] cells = {
            document.source(),
            head.region().code(),
            String.valueOf(head.year()),
            statement.indicator(),
            statement.value(),
            statement.unit(),
            statement.period(),
            head.department() ? "department" : statement.scope(),
            sentence,
            head.published()
        };
        return new ReportRecord(document.file(), locator, Columns.ALL, cells);
    }
}
