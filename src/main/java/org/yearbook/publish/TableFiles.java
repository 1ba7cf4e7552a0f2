package org.yearbook.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.yearbook.codebook.Codebook;
import org.yearbook.region.Region;
import org.yearbook.tabulate.Cell;
import org.yearbook.tabulate.RegionCells;
import org.yearbook.tabulate.Survey;
import org.yearbook.tabulate.TablesByRegion;
import org.yearbook.tabulate.TablesByYear;
import org.yearbook.tabulate.Tabulated;
import org.yearbook.tabulate.YearbookTable;

/** The tables of the workbooks for machines: one header row of keys, no titles, no notes, exact values. */
final class TableFiles {
    private final Codebook codebook;
    private final Tabulated tabulated;

    TableFiles(Codebook codebook, Tabulated tabulated) {
        this.codebook = codebook;
        this.tabulated = tabulated;
    }

    /** Files {@code <table number>-<name>.csv}. */
    void year(Path folder, String name, int year, Predicate<Region> shown) throws IOException {
        Survey survey;
        try (var cells = tabulated.cells(year, shown)) {
            survey = new Survey(codebook, tabulated.regions(cells, shown));
        }
        try (var cells = tabulated.cells(year, shown)) {
            var tables = new TablesByRegion(codebook, year, survey, List.of()).all();
            write(folder, name, tables, tabulated.regions(cells, shown));
        }
    }

    /** Files {@code <table number>-series.csv}. */
    void series(Path folder, Predicate<Region> shown) throws IOException {
        Survey survey;
        try (var cells = tabulated.cells(shown)) {
            survey = new Survey(codebook, tabulated.regions(tabulated.today(cells), shown));
        }
        try (var cells = tabulated.cells(shown)) {
            var tables = new TablesByYear(codebook, survey, List.of(), List.of()).all();
            write(folder, "series", tables, tabulated.regions(tabulated.today(cells), shown));
        }
    }

    private static void write(Path folder, String name, List<YearbookTable> tables, Iterator<RegionCells> regions)
            throws IOException {
        var files = new LinkedHashMap<YearbookTable, CsvFile>();
        try {
            for (YearbookTable table : tables) {
                String[] header = Stream.concat(table.stub().stream(), table.columns().stream())
                        .map(YearbookTable.Head::key)
                        .toArray(String[]::new);
                files.put(table, new CsvFile(folder.resolve(table.number() + "-" + name + ".csv"), header));
            }
            while (regions.hasNext()) {
                RegionCells region = regions.next();
                for (Map.Entry<YearbookTable, CsvFile> file : files.entrySet()) {
                    lines(file.getKey().lines(region), file.getValue());
                }
            }
        } finally {
            for (CsvFile file : files.values()) {
                file.close();
            }
        }
    }

    private static void lines(List<YearbookTable.Line> lines, CsvFile file) throws IOException {
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
}
