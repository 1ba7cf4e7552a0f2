package org.yearbook.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

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
        Path folder = Files.createTempDirectory("slices");
        Files.createDirectory(folder.resolve("records"));
        Path csv = folder.resolve("records/r.csv");
        Files.writeString(csv, text(rows, new Random(seed)));
        var file = new InputFile("records/r.csv", InputFile.Kind.RECORDS, Files.size(csv), 0, "", null);

        List<String> whole = read(folder, file, List.of(Slice.WHOLE));
        List<String> sliced = read(folder, file, Slices.of(folder, file, size));

        assertThat(whole).hasSize(rows);
        assertThat(sliced).isEqualTo(whole);
        Files.delete(csv);
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
