package org.yearbook.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.yearbook.publish.text.SafeText;

class CsvFileTest {
    private static final CSVFormat COMMONS =
            CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

    @Property
    void rowsAreQuotedAsCommonsCsvQuotesThem(@ForAll("rows") List<List<String>> rows) throws IOException {
        var expected = new StringBuilder("\uFEFFhead\n");
        for (List<String> row : rows) {
            COMMONS.printRecord(expected, row.stream().map(SafeText::of).toArray());
        }
        Path file = Files.createTempFile("rows", ".csv");
        try (var csv = new CsvFile(file, "head")) {
            for (List<String> row : rows) {
                for (String cell : row) {
                    byte[] utf8 = ("»" + cell + "«").getBytes(StandardCharsets.UTF_8);
                    if (cell.hashCode() % 2 == 0) {
                        csv.cell(cell);
                    } else {
                        csv.text(utf8, 2, utf8.length - 2);
                    }
                }
                csv.end();
            }
        }
        // half of a character of two is a question mark in UTF-8
        assertThat(Files.readAllBytes(file)).isEqualTo(expected.toString().getBytes(StandardCharsets.UTF_8));
        Files.delete(file);
    }

    @Provide
    Arbitrary<List<List<String>>> rows() {
        Arbitrary<String> cells = Arbitraries.strings()
                .withChars(" ,\"\n\r\t#!'=+-@＝a1.中县\u007F\u00A0𠮷")
                .ofMaxLength(5);
        return cells.list().ofMinSize(1).ofMaxSize(4).list().ofMaxSize(20);
    }

    @Property
    void decimalsAreWrittenPlainly(@ForAll BigDecimal value, @ForAll long other) throws IOException {
        BigDecimal far = BigDecimal.valueOf(other, (int) (other % 40));
        Path file = Files.createTempFile("decimals", ".csv");
        try (var csv = new CsvFile(file, "head")) {
            csv.decimal(value)
                    .decimal(far)
                    .number("line ".getBytes(StandardCharsets.UTF_8), 0)
                    .end();
        }
        assertThat(Files.readString(file))
                .isEqualTo("\uFEFFhead\n" + value.toPlainString() + "," + far.toPlainString() + ",line 0\n");
        Files.delete(file);
    }

    @Property
    void knownCellsAreAsIfWrittenOneByOne(@ForAll("rows") List<List<String>> rows) throws IOException {
        Path file = Files.createTempFile("known", ".csv");
        Path other = Files.createTempFile("other", ".csv");
        try (var csv = new CsvFile(file, "head");
                var byCell = new CsvFile(other, "head")) {
            for (List<String> row : rows) {
                csv.cell("x").cells(CsvFile.known(row.toArray())).end();
                byCell.cell("x");
                for (String cell : row) {
                    byCell.cell(cell);
                }
                byCell.end();
            }
        }
        assertThat(file).hasSameBinaryContentAs(other);
        Files.delete(file);
        Files.delete(other);
    }
}
