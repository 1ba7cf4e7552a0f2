package org.yearbook.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.yearbook.tabulate.Cell;
import org.yearbook.tabulate.YearbookTable;

/** A summary table for machines: one header row of keys, no titles, no merged cells. */
final class TableCsv {
    private TableCsv() {}

    static void write(Path file, YearbookTable table) throws IOException {
        String[] header = Stream.concat(table.stub().stream(), table.columns().stream())
                .map(YearbookTable.Head::key)
                .toArray(String[]::new);
        try (var csv = new CsvFile(file, header)) {
            for (YearbookTable.Line line : table.lines()) {
                var cells = new ArrayList<Object>(line.stub());
                for (Cell cell : line.cells()) {
                    cells.add(cell == null ? "" : cell.value().toPlainString());
                }
                csv.row(cells.toArray());
            }
        }
    }
}
