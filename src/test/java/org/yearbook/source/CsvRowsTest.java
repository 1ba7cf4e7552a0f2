package org.yearbook.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTest {
    /** A record has 200 characters at most. */
    private static final Limits LIMITS =
            new Limits(1 << 20, 1 << 20, 1 << 20, 1 << 20, 1 << 20, 1 << 20, 200, 100, 10, 100);

    private static final String HEADER = "source,region,year,indicator,value\n";

    @TempDir
    Path folder;

    /** Either its lines together are, or one of them, of which only a beginning is held. */
    @ParameterizedTest
    @CsvSource({"120, 120, 0", "1, 1, 250"})
    void aRecordWhoseLinesTogetherAreTooLongIsRefused(int first, int second, int last) throws IOException {
        String record = "R1,1,1,\"" + "x".repeat(first) + "\n" + "y".repeat(second) + "\"," + "5".repeat(last) + "\n";

        List<Row> rows = rows(HEADER + record);

        assertThat(rows).singleElement().isInstanceOfSatisfying(MalformedRow.class, row -> {
            assertThat(row.locator()).isEqualTo(Locator.line(2));
            assertThat(row.message().en()).contains("yearbook.limit.record");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n"})
    void rowsThatAreNotPlainShareABlockWhateverEndsTheirLines(String end) throws IOException {
        List<RecordBlock> blocks = blocks((HEADER + "《R》,1,1,1,\"\"\"5\"\"\"\n".repeat(20_000)).replace("\n", end));

        // a block has a quarter of a megabyte
        assertThat(blocks).hasSizeLessThan(5);
        assertThat(blocks.stream().mapToInt(block -> block.rows().size()).sum()).isEqualTo(20_000);
    }

    private List<Row> rows(String text) throws IOException {
        return blocks(text).stream().flatMap(RecordBlock::all).toList();
    }

    private List<RecordBlock> blocks(String text) throws IOException {
        Files.writeString(folder.resolve("r.csv"), text);
        var file = new InputFile("r.csv", InputFile.Kind.RECORDS, text.length(), 0, "", null);
        var blocks = new ArrayList<RecordBlock>();
        try (BlockReader reader = new RecordFiles(folder, LIMITS, notice -> {}).open(file, Slice.WHOLE)) {
            for (RecordBlock block = reader.next(); block != null; block = reader.next()) {
                blocks.add(block);
            }
        }
        return blocks;
    }
}
