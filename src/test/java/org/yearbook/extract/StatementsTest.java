package org.yearbook.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yearbook.codebook.Codebook;
import org.yearbook.codebook.CodebookFiles;

/**
 * What a sentence says whatever its wording: which number belongs to which words, which are of another year, planned or a
 * norm, and of which time and part the others are. In {@code cases/statements.csv}, as {@code CODE value period scope},
 * without the indicator's own period and without {@code self}; a heading may stand before the sentence: 行政复议｜….
 */
class StatementsTest {
    private static final Codebook CODEBOOK = Codebook.load(CodebookFiles.builtIn());
    private static final SentenceReader READER = new SentenceReader(CODEBOOK);
    private static final int YEAR = 2023;

    static Stream<Map<String, String>> cases() throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader csv = Files.newBufferedReader(Path.of("src/test/resources/cases/statements.csv"))) {
            return format.parse(csv).stream().map(CSVRecord::toMap).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aSentenceIsReadAsAPersonReadsIt(Map<String, String> row) {
        String[] sentence = row.get("sentence").split("｜");
        String heading = sentence.length > 1 ? sentence[0] : "";
        List<String> paragraphs = ReportText.of(sentence[sentence.length - 1]).paragraphs();
        String read = READER.read(paragraphs.get(0), "", heading, YEAR).statements().stream()
                .filter(statement -> CODEBOOK.byCode(statement.indicator()).isPresent())
                .map(StatementsTest::shown)
                .collect(Collectors.joining(";"));
        assertThat(read).as(row.get("note")).isEqualTo(row.get("expected"));
    }

    @ParameterizedTest
    @MethodSource("decimals")
    void aDecimalBeforeAUnitIsNoDate(String figure) {
        assertThat(READER.read("排查矛盾纠纷" + figure + "。", "", "", YEAR).statements())
                .extracting(statement -> statement.value() + statement.unit())
                .contains(figure);
    }

    /** All units but 节, which days have too: 3.8节. */
    static Stream<String> decimals() {
        return CODEBOOK.units().names().stream()
                .filter(unit -> !unit.startsWith("节"))
                .flatMap(unit -> Stream.of("1.2", "1.2千", "3.5万", "3.5亿").map(number -> number + unit));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.4国家宪法日", "12.4期间", "3.8节", "4.15人民防线", "12·4法治宣传"})
    void aDayIsNoDecimal(String day) {
        assertThat(READER.read("在" + day + "开展活动。", "", "", YEAR).statements()).isEmpty();
    }

    private static String shown(Statement statement) {
        String value = statement.value().replace("无", "0").replaceAll("[约余多近]", "");
        String tenThousand = statement.unit().startsWith("万") ? "万" : "";
        String own =
                CODEBOOK.byCode(statement.indicator()).orElseThrow().period().label();
        String period = statement.period().equals(own) ? "" : " " + statement.period();
        String scope = statement.scope().equals("self") ? "" : " " + statement.scope();
        return statement.indicator() + " " + value + tenThousand + period + scope;
    }
}
