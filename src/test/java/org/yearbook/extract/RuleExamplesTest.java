package org.yearbook.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yearbook.codebook.Codebook;
import org.yearbook.codebook.CodebookFiles;

/** Each rule of the codebook comes with an example of what it is for, and reads it as it should. */
class RuleExamplesTest {
    private static final Codebook CODEBOOK = Codebook.load(CodebookFiles.builtIn());
    private static final SentenceReader READER = new SentenceReader(CODEBOOK);
    private static final int YEAR = 2023;

    static Stream<Map<String, String>> phrases() {
        return rows("phrases.csv");
    }

    /**
     * The example gives the rule's indicator, or none at all; a heading may stand before it: 行政复议｜全年办结35件。
     */
    @ParameterizedTest
    @MethodSource("phrases")
    void aPhraseNamesItsIndicator(Map<String, String> row) {
        String[] example = row.get("example").split("｜");
        String heading = example.length > 1 ? example[0] : "";
        var indicators = assertThat(READER.read(example[example.length - 1], "", heading, YEAR)
                        .statements())
                .as(row.get("words"))
                .extracting(Statement::indicator);
        if (row.get("code").equals("NONE")) {
            indicators.isNotEmpty().noneMatch(code -> CODEBOOK.byCode(code).isPresent());
        } else {
            indicators.contains(row.get("code"));
        }
    }

    /** Such a wording never names anything. */
    @ParameterizedTest
    @MethodSource("phrases")
    void noWordingHoldsWhatItsRowIsWithout(Map<String, String> row) {
        List<String> without = Stream.of(row.get("without").split("\\|"))
                .filter(word -> word.matches("[^!~{].*"))
                .toList();
        assertThat(row.get("words").split("[|…]"))
                .filteredOn(word -> !word.contains("{"))
                .noneMatch(word -> without.stream().anyMatch(word::contains));
    }

    static Stream<Map<String, String>> patterns() {
        return Stream.of("cues.csv", "not-quantities.csv", "sections.csv", "page-furniture.csv")
                .flatMap(RuleExamplesTest::rows);
    }

    /** Each of the examples, which stand with | between them, has a stretch that the pattern matches. */
    @ParameterizedTest
    @MethodSource("patterns")
    void aPatternMatchesItsExamples(Map<String, String> row) {
        Pattern pattern = Pattern.compile(row.get("pattern"));
        List<String> examples = List.of(row.get("examples").split("\\|"));
        assertThat(examples)
                .isNotEmpty()
                .allMatch(example -> pattern.matcher(example).find());
    }

    private static Stream<Map<String, String>> rows(String file) {
        String text = new String(CodebookFiles.builtIn().read(file), StandardCharsets.UTF_8);
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try {
            return format.parse(new StringReader(text)).stream().map(CSVRecord::toMap);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
