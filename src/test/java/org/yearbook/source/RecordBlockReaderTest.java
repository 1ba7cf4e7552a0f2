package org.yearbook.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several record files, one after the other. */
class RecordBlockReaderTest {
    private static final String HEADER = "source,region,year,indicator,value\n";
    private static final Limits LIMITS =
            new Limits(1 << 20, 1 << 20, 1 << 20, 1 << 20, 1 << 20, 1 << 20, 200, 100, 10, 100);

    @TempDir
    Path input;

    @Test
    void eachFileHasItsOwnRowsWhateverTheOthersHold() throws IOException {
        var files = new ArrayList<InputFile>();
        files.add(file("a.csv", HEADER + "s,5305,2022,DIS01,1\ns,5305,2022,DIS02,2\n"));
        files.add(file("b.csv", ""));
        files.add(file("c.csv", HEADER));
        files.add(file("d.txt", HEADER + "s,5305,2022,DIS01,3\n"));
        files.add(file("e.jsonl", "{\"source\":\"s\",\"region\":\"5305\"}\nnone\n"));
        files.add(file("f.csv", HEADER + "\"s\",5305,2022,DIS01,4\n"));
        Files.delete(input.resolve(files.get(0).path()).resolveSibling("c.csv"));
        var found = new ArrayList<String>();
        var reader = new RecordBlockReader(new RecordFiles(input, LIMITS, notice -> {}), files, Slice.WHOLE);
        for (RecordBlock block = reader.read(); block != null; block = reader.read()) {
            String file = block.file();
            block.all()
                    .forEach(row -> found.add(file + " " + row.locator() + " "
                            + (row instanceof MalformedRow ? "refused" : ((ReportRecord) row).get(Field.VALUE))));
        }
        reader.close();
        reader.close();
        assertThat(found)
                .containsExactly(
                        "records/a.csv line 2 1",
                        "records/a.csv line 3 2",
                        "records/b.csv line 1 refused",
                        "records/c.csv line 1 refused",
                        "records/d.txt line 1 refused",
                        "records/e.jsonl line 1 ",
                        "records/e.jsonl line 2 refused",
                        "records/f.csv line 2 4");
    }

    private InputFile file(String name, String text) throws IOException {
        Path file = Files.createDirectories(input.resolve("records")).resolve(name);
        Files.writeString(file, text);
        return new InputFile("records/" + name, InputFile.Kind.RECORDS, Files.size(file), 0, "", null);
    }
}
