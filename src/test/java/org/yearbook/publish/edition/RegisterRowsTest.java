package org.yearbook.publish.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegisterRowsTest {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    @TempDir
    Path folder;

    @Test
    void readsWhatStandsInQuotes() throws IOException {
        assertThat(read("a,b,c\n1,\"x, \"\"y\"\"\nz\",\n\"\",2,\"3\"\n", "a", "b", "c"))
                .containsExactly(List.of("1", "x, \"y\"\nz", ""), List.of("", "2", "3"));
    }

    @Test
    void passesOverByteOrderMarkAndReturns() throws IOException {
        assertThat(read("\uFEFFa,b\r\n甲,\"乙\"\r\n丙,丁", "a", "b")).containsExactly(List.of("甲", "乙"), List.of("丙", "丁"));
    }

    @Test
    void takesAwayTheApostropheInFrontOfAFormula() throws IOException {
        assertThat(read("a\n'=1+1\n", "a")).containsExactly(List.of("=1+1"));
    }

    @Test
    void hasNoRowsInAnEmptyFile() throws IOException {
        assertThat(read("")).isEmpty();
        assertThat(read("a,b\n")).isEmpty();
    }

    @Test
    void doesNotKnowOtherColumns() {
        assertThatThrownBy(() -> read("a,b\n1,2\n", "c")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RegisterRows.open(Files.writeString(folder.resolve("register.csv"), "a,b\n"), "c"))
                .hasMessageContaining("register.csv is not as it was published");
    }

    @Test
    void doesNotReadADamagedFile() {
        for (String damaged : List.of("a,b\n1\n", "a,b\n1,2,3\n", "a,b\n1,\"2\n3,4\n", "a,b\n1,2\"\n3,4\n")) {
            assertThatThrownBy(() -> read(damaged, "a", "b"))
                    .as(damaged)
                    .hasMessageContaining("register.csv is not as it was published");
        }
    }

    @Property(tries = 200)
    void passesOverWhatIsNotAskedFor(@ForAll("tables") List<List<String>> table) throws IOException {
        var coded = new ArrayList<List<String>>();
        for (List<String> row : table) {
            coded.add(List.of(coded.size() % 3 == 0 ? "11" : "12", row.get(1), row.get(2)));
        }
        Path file = Files.createTempFile("register", ".csv");
        try {
            Files.writeString(file, text(coded));
            try (var register = RegisterRows.open(file, "12"::equals, "a")) {
                var read = new ArrayList<List<String>>();
                register.forEachRemaining(row -> read.add(List.of(row.get("a"), row.get("b"), row.get("c"))));
                assertThat(read)
                        .isEqualTo(coded.stream()
                                .filter(row -> row.get(0).equals("12"))
                                .toList());
            }
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void asksForWhatStandsInQuotesToo() throws IOException {
        Path file = Files.writeString(folder.resolve("quoted.csv"), "\"a\",\"b\"\n\"11\",\"x\"\n\"12\",\"y\"\n");
        try (var register = RegisterRows.open(file, "12"::equals)) {
            assertThat(register.next().get("b")).isEqualTo("y");
            assertThat(register.hasNext()).isFalse();
        }
    }

    @Test
    void takesNoOtherEncodingForUtf8() throws IOException {
        Path file = Files.write(folder.resolve("other.csv"), "a,b\n1,法治\n".getBytes("GB18030"));
        assertThatThrownBy(() -> rows(file, "a", "b")).isInstanceOf(IllegalArgumentException.class);
        assertThat(read("a\nx\uFFFD\n", "a")).containsExactly(List.of("x\uFFFD"));
    }

    @Property(tries = 200)
    void readsWhatCommonsCsvWrites(@ForAll("tables") List<List<String>> table) throws IOException {
        Path file = Files.createTempFile("register", ".csv");
        try {
            Files.writeString(file, text(table));
            assertThat(rows(file, "a", "b", "c")).isEqualTo(table);
        } finally {
            Files.delete(file);
        }
    }

    private static String text(List<List<String>> table) throws IOException {
        var text = new StringWriter();
        try (var printer = new CSVPrinter(text, FORMAT)) {
            printer.printRecord("a", "b", "c");
            printer.printRecords(table);
        }
        return text.toString();
    }

    /** Some cells are longer than what is read at a time. */
    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> cells = Arbitraries.frequencyOf(
                Tuple.of(40, Arbitraries.strings().withChars("ab,\"\n法 1").ofMaxLength(12)),
                Tuple.of(1, Arbitraries.of("法治,".repeat(60_000), "\"".repeat(300_000))));
        return cells.list().ofSize(3).list().ofMaxSize(20);
    }

    private List<List<String>> read(String text, String... columns) throws IOException {
        return rows(Files.writeString(folder.resolve("register.csv"), text), columns);
    }

    private static List<List<String>> rows(Path file, String... columns) throws IOException {
        var rows = new ArrayList<List<String>>();
        try (var register = RegisterRows.open(file)) {
            while (register.hasNext()) {
                RegisterRow row = register.next();
                rows.add(Stream.of(columns).map(row::get).toList());
            }
        }
        return rows;
    }
}
