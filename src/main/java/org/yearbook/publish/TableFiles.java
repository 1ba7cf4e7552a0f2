package org.yearbook.publish;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.io.IOUtils;
import org.yearbook.publish.workbook.TableOutput;
import org.yearbook.tabulate.Cell;
import org.yearbook.tabulate.YearbookTable;

/**
 * The tables of a workbook for machines, files {@code <table number>-<name>.csv}: one header row of keys, no titles, no
 * notes, exact values.
 */
final class TableFiles implements TableOutput, Closeable {
    private final Path folder;
    private final String name;
    /** By number. */
    private final Map<String, CsvFile> files = new LinkedHashMap<>();

    TableFiles(Path folder, String name) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.name = name;
    }

    @Override
    public void write(YearbookTable table, List<YearbookTable.Line> lines) throws IOException {
        CsvFile file = files.get(table.number());
        if (file == null) {
            file = begin(table);
            files.put(table.number(), file);
        }
        for (YearbookTable.Line line : lines) {
            for (String text : line.stub()) {
                file.cell(text);
            }
            for (Cell cell : line.cells()) {
                if (cell == null) {
                    file.cell("");
                } else {
                    file.decimal(cell.value());
                }
            }
            file.end();
        }
    }

    private CsvFile begin(YearbookTable table) throws IOException {
        String[] header = Stream.concat(table.stub().stream(), table.columns().stream())
                .map(YearbookTable.Head::key)
                .toArray(String[]::new);
        return new CsvFile(folder.resolve(table.number() + "-" + name + ".csv"), header);
    }

    @Override
    public void close() throws IOException {
        IOUtils.close(files.values().toArray(Closeable[]::new));
    }
}
