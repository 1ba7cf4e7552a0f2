package org.yearbook.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.yearbook.codebook.Codebook;
import org.yearbook.codebook.CodebookFiles;
import org.yearbook.region.RegionResolver;
import org.yearbook.source.Columns;
import org.yearbook.source.Locator;
import org.yearbook.source.ReportRecord;

/** The thousand spellings without the job, so that each change of the code can be tried on them. */
class RecordNormalizerTest {
    private static final Path CASES = Path.of("src/test/resources/cases/spellings");
    private static final Codebook CODEBOOK = Codebook.load(CodebookFiles.builtIn());

    private final RecordNormalizer normalizer = new RecordNormalizer(
            CODEBOOK,
            new RegionTexts(CODEBOOK.gazetteer(), new RegionResolver(CODEBOOK.gazetteer(), CODEBOOK.regionAliases())));

    @Test
    void eachRecordHasTheOutcomeWrittenByHand() throws IOException {
        List<CSVRecord> rows = rows("input/records/spellings.csv");
        Columns columns = Columns.of(List.of(rows.get(0).values()));
        List<CSVRecord> expected = rows("expected.csv");
        List<String> names = List.of(expected.get(0).values());
        var found = new ArrayList<String>();
        var wanted = new ArrayList<String>();
        for (int i = 1; i < rows.size(); i++) {
            if (rows.get(i).size() != rows.get(0).size()) {
                // of another width: refused before it is a record
                continue;
            }
            var record = new ReportRecord(
                    "spellings.csv", Locator.line(i + 1L), columns, rows.get(i).values());
            Outcome outcome = normalizer.normalize(record);
            found.add(text(outcome));
            wanted.add(text(expected.get(i), names, outcome));
        }
        assertThat(found).isEqualTo(wanted);
    }

    @Test
    void wordsOfAReportNameNothingOutsideTheirSentence() {
        Columns columns = Columns.of(List.of("source", "region", "year", "indicator", "value", "unit"));
        String[] cells = {"a.txt", "530581", "2022", "人民调解组织", "18", "个"};
        String[] coded = {"a.txt", "530581", "2022", "DIS06", "18", "个"};
        assertThat(text(normalizer.normalize(new ReportRecord("a.csv", Locator.line(2), columns, cells))))
                .isEqualTo("accepted 530581 2022 DIS06 18 个 exact year self");
        assertThat(text(normalizer.normalize(new ReportRecord("a.txt", Locator.paragraph(2), columns, coded))))
                .isEqualTo("accepted 530581 2022 DIS06 18 个 exact year self");
        assertThat(text(normalizer.normalize(new ReportRecord("a.txt", Locator.paragraph(2), columns, cells))))
                .isEqualTo("unclassified 530581 2022 18");
    }

    private static List<CSVRecord> rows(String file) throws IOException {
        String text = Files.readString(CASES.resolve(file)).replace("\uFEFF", "");
        try (CSVParser parser = CSVParser.parse(text, CSVFormat.RFC4180)) {
            return parser.getRecords();
        }
    }

    private static String text(Outcome outcome) {
        if (outcome instanceof Observation o) {
            return String.join(
                    " ",
                    "accepted",
                    o.region().code(),
                    String.valueOf(o.year()),
                    o.indicator().code(),
                    o.value().toPlainString(),
                    o.indicator().unit(),
                    o.qualifier().label(),
                    o.period().label(),
                    o.scope().label());
        }
        if (outcome instanceof Rejection r) {
            return "rejected " + r.field() + " " + r.reason().label();
        }
        var figure = (Unclassified) outcome;
        return "unclassified " + figure.region().code() + " " + figure.year() + " "
                + figure.value().toPlainString();
    }

    private static String text(CSVRecord expected, List<String> names, Outcome outcome) {
        List<String> columns = outcome instanceof Observation
                ? List.of(
                        "outcome",
                        "region_code",
                        "year",
                        "indicator_code",
                        "value",
                        "unit",
                        "qualifier",
                        "period",
                        "scope")
                : outcome instanceof Rejection
                        ? List.of("outcome", "field", "reason")
                        : List.of("outcome", "region_code", "year", "value");
        return String.join(
                " ",
                columns.stream()
                        .map(column -> expected.get(names.indexOf(column)))
                        .toList());
    }
}
