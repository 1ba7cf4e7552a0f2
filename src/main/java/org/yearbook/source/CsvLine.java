package org.yearbook.source;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;

/** Cells as one line of CSV, to show a row as it stood. */
final class CsvLine {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator("").get();

    private CsvLine() {}

    static String join(String[] cells) {
        return FORMAT.format(Arrays.stream(cells)
                .map(cell -> cell == null ? "" : cell)
                .collect(Collectors.toList())
                .toArray());
    }
}
