package org.yearbook.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlicesTest {
    private static final Limits LIMITS =
            new Limits(1 << 20, 1 << 20, 1 << 20, 1 << 20, 1 << 20, 1 << 20, 1_000, 100, 10, 100);

    private static final String[] VALUES = {"7", "\"1,140\"", "\"多\n行\"", "\"引\"\"号\"\"\"", "约50", "\"a\r\nb\""};

    @Property(tries = 100)
    void howeverAFileIsSlicedItsRowsAndTheirLinesAreTheSame(
            @ForAll @IntRange(min = 0, max = 60) int rows,
            @ForAll @IntRange(min = 1, max = 400) int size,
            @ForAll int seed)
            throws IOException {
        assertThat(assertSlicedAsWhole(text(rows, new Random(seed)), size)).hasSize(rows);
    }

    private static List<String> assertSlicedAsWhole(String text, int size) throws IOException {
        Path folder = Files.createTempDirectory("slices");
        Path csv = Files.createDirectory(folder.resolve("records")).resolve("r.csv");
        Files.writeString(csv, text);
        var file = new InputFile("records/r.csv", InputFile.Kind.RECORDS, Files.size(csv), 0, "", null);

        List<String> whole = read(folder, file, List.of(Slice.WHOLE));
        List<String> sliced = read(folder, file, Slices.of(folder, file, size));

        assertThat(sliced).isEqualTo(whole);
        Files.delete(csv);
        return whole;
    }

    /** A line is a row of its own or a part of one, as quotes have it, and most rows are broken. */
    @Property(tries = 1_000)
    void soAreThoseOfAFileWhoseQuotesAreBroken(
            @ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 40) int size) throws IOException {
        assertSlicedAsWhole(text, size);
    }

    @Provide
    Arbitrary<String> texts() {
        String header = "source,region,year,indicator,value";
        Arbitrary<String> before = Arbitraries.of("", "", "\uFEFF", "\n\r", "\r\n ");
        Arbitrary<String> rows = Arbitraries.of(
                        "a", ",", "\"", "\n", "\r", "\r\n", "a,a,a,a,", "\n\"a\",a,a,a,\"", "\"\"")
                .list()
                .ofMaxSize(40)
                .map(pieces -> String.join("", pieces));
        return Combinators.combine(before, Arbitraries.of("\n", "\r", "\r\n"), rows)
                .as((blank, end, table) -> blank + header + end + table);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "R1,1,1,1,\"5,,\nR2,1,1,1,\"l1\nl2\"\nR3,1,1,1,x\n",
                "R1,1,1,1,\"a\rb\"\nR2,1,1,1,y\nR3,1,1,1,x\n",
                "R1,1,1,1,a\rR2,1,1,1,\"y\rz\"\rR3,1,1,1,x\r"
            })
    void aQuoteThatNothingClosesAndALoneReturnMoveNoCut(String rows) throws IOException {
        for (int size = 1; size < 80; size++) {
            assertThat(assertSlicedAsWhole("source,region,year,indicator,value\n" + rows, size))
                    .anyMatch(row -> row.contains("R2"));
        }
    }

    @Test
    void aFileIsCutBehindAQuoteThatNothingCloses(@TempDir Path folder) throws IOException {
        Path csv = folder.resolve("r.csv");
        Files.writeString(csv, "source,region,year,indicator,value\nR,1,1,1,\"5\n" + "R,1,1,1,6\n".repeat(500));
        var file = new InputFile("r.csv", InputFile.Kind.RECORDS, Files.size(csv), 0, "", null);

        assertThat(Slices.of(folder, file, 1_000)).hasSize(5);
    }

    private static String text(int rows, Random random) {
        var text = new StringBuilder("source,region,year,indicator,value,unit\n");
        for (int i = 0; i < rows; i++) {
            text.append("来源").append(i).append(",530523,2022,DIS01,");
            text.append(VALUES[random.nextInt(VALUES.length)]).append(",件");
            text.append(random.nextBoolean() ? "\n" : "\r\n");
            text.append(random.nextInt(5) == 0 ? "\n" : "");
        }
        // the last line of a file may lack its line break
        int end = random.nextBoolean() ? text.toString().stripTrailing().length() : text.length();
        return text.substring(0, end);
    }

    private static List<String> read(Path folder, InputFile file, List<Slice> slices) {
        var rows = new ArrayList<String>();
        for (Slice slice : slices) {
            var ofSlice = new ArrayList<Row>();
            try (BlockReader reader = new RecordFiles(folder, LIMITS, notice -> {}).open(file, slice)) {
                for (RecordBlock block = reader.next(); block != null; block = reader.next()) {
                    block.all().forEach(ofSlice::add);
                }
            }
            ofSlice.sort(Comparator.comparing(Row::locator));
            ofSlice.forEach(row -> rows.add(row.locator() + " " + row.raw()));
        }
        return rows;
    }
}
