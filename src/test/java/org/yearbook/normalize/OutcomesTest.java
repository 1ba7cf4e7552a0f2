package org.yearbook.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.yearbook.codebook.Codebook;
import org.yearbook.codebook.CodebookFiles;
import org.yearbook.region.RegionResolver;
import org.yearbook.source.Columns;
import org.yearbook.source.Field;
import org.yearbook.source.Locator;
import org.yearbook.source.MalformedRow;
import org.yearbook.source.Message;
import org.yearbook.source.RecordBlock;
import org.yearbook.source.ReportRecord;

/** What becomes of a record, to the last word: each fault alone, two at a time in their order, and what is no fault. */
class OutcomesTest {
    private static final Codebook CODEBOOK = Codebook.load(CodebookFiles.builtIn());
    private static final Columns COLUMNS =
            Columns.of(List.of("source,region,year,indicator,value,unit,period,scope,evidence,published".split(",")));

    private final RecordNormalizer normalizer = new RecordNormalizer(
            CODEBOOK,
            new RegionTexts(CODEBOOK.gazetteer(), new RegionResolver(CODEBOOK.gazetteer(), CODEBOOK.regionAliases())));

    @ParameterizedTest
    @CsvFileSource(resources = "/cases/outcomes.csv", numLinesToSkip = 1, emptyValue = "", nullValues = "\0")
    void aRecordHasTheOutcomeWrittenByHand(ArgumentsAccessor row) {
        String[] cells = new String[Field.values().length];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = row.getString(i);
        }
        var record = new ReportRecord("records/r.csv", Locator.line(7), COLUMNS, cells);
        assertThat(text(normalizer.normalize(record))).isEqualTo(row.getString(cells.length));
    }

    @Test
    void aBrokenRowIsRefusedAsWhatItLacks() {
        assertThat(List.of(
                        text(normalizer.normalize(broken(Field.REGION))),
                        text(normalizer.normalize(broken(Field.YEAR))),
                        text(normalizer.normalize(broken(Field.VALUE))),
                        text(normalizer.normalize(broken(null)))))
                .containsExactly(
                        "rejected region region reports/a.txt 第3段：缺 | lacking [原文]",
                        "rejected year year reports/a.txt 第3段：缺 | lacking [原文]",
                        "rejected value malformed reports/a.txt 第3段：缺 | lacking [原文]",
                        "rejected  malformed reports/a.txt 第3段：缺 | lacking [原文]");
    }

    @Test
    void aBlockHasAnOutcomeForEachRow() {
        var good = new ReportRecord(
                "r.csv", Locator.line(2), COLUMNS, new String[] {"s", "5305", "2022", "DIS01", "9", "", "", "", "", ""
                });
        Outcomes outcomes = normalizer.normalize(new RecordBlock("r.csv", List.of(good, broken(null), good)));
        assertThat(outcomes.file()).isEqualTo("r.csv");
        assertThat(outcomes.size()).isEqualTo(3);
        assertThat(outcomes.list().stream().map(o -> o.getClass().getSimpleName()))
                .containsExactly("Observation", "Rejection", "Observation");
    }

    private static MalformedRow broken(Field field) {
        return new MalformedRow("reports/a.txt", "a", Locator.paragraph(3), field, new Message("缺", "lacking"), "原文");
    }

    private static String text(Outcome outcome) {
        if (outcome instanceof Observation o) {
            return joined(
                    "accepted",
                    o.source(),
                    o.locator(),
                    o.region().code(),
                    o.year(),
                    o.indicator().code(),
                    o.value().toPlainString(),
                    o.qualifier().label(),
                    o.period().label(),
                    o.scope().label(),
                    o.published(),
                    o.evidence());
        }
        if (outcome instanceof Rejection r) {
            return joined("rejected", r.field(), r.reason().label(), r.message(), "[" + r.record() + "]");
        }
        var figure = (Unclassified) outcome;
        return joined(
                "unclassified",
                figure.region().code(),
                figure.year(),
                figure.indicator(),
                figure.value().toPlainString(),
                figure.unit(),
                figure.evidence());
    }

    private static String joined(Object... parts) {
        return Arrays.stream(parts)
                .map(String::valueOf)
                .collect(Collectors.joining(" "))
                .strip();
    }
}
