package org.yearbook.codebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * One file of the codebook as rows; collects the faults of its rows instead of stopping at the first. A file that cannot
 * be read as a table ends the reading, since nothing that refers to its rows would be right.
 */
final class CodebookTable {
    private final String file;
    private final List<Row> rows = new ArrayList<>();
    private final List<String> faults;

    CodebookTable(String file, byte[] bytes, List<String> columns, List<String> faults) {
        this.file = file;
        this.faults = faults;
        String text = new String(bytes, StandardCharsets.UTF_8);
        // spreadsheet programs that editors use write a byte order mark
        String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setTrim(true)
                .get();
        try (CSVParser parser = CSVParser.parse(content, format)) {
            if (!parser.getHeaderNames().equals(columns)) {
                throw new InvalidCodebookException(List.of(file + " line 1: the columns are "
                        + String.join(",", parser.getHeaderNames()) + "; they must be " + String.join(",", columns)));
            }
            for (CSVRecord record : parser) {
                var row = new Row(record, parser.getCurrentLineNumber());
                if (record.isConsistent()) {
                    rows.add(row);
                } else {
                    row.fault("has " + record.size() + " fields; it must have " + columns.size()
                            + " (a comma inside a field needs quotes around the field)");
                }
            }
        } catch (CSVException | UncheckedIOException e) {
            throw new InvalidCodebookException(
                    List.of(file + ": " + e.getMessage() + "; close each quote that is opened"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Row> rows() {
        return rows;
    }

    /** A row, with the line it stands on. */
    final class Row {
        private final CSVRecord cells;
        private final long line;

        private Row(CSVRecord cells, long line) {
            this.cells = cells;
            this.line = line;
        }

        String get(String column) {
            return cells.get(column);
        }

        /** The cell, which must not be empty. */
        String required(String column) {
            String cell = get(column);
            if (cell.isEmpty()) {
                fault("'" + column + "' is empty; fill it");
            }
            return cell;
        }

        /** The alternatives of a cell: 排查|受理. */
        List<String> alternatives(String column) {
            String cell = get(column);
            return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
        }

        /** The blank-separated items of a cell. */
        List<String> items(String column) {
            String cell = get(column);
            return cell.isEmpty() ? List.of() : List.of(cell.split("\\s+"));
        }

        /** The cell as one of these values, named in small letters; {@code null}, and a fault, if it is none. */
        <E extends Enum<E>> E oneOf(String column, List<E> values) {
            for (E value : values) {
                if (label(value).equals(get(column))) {
                    return value;
                }
            }
            fault("'" + column + "' is '" + get(column) + "'; it must be one of "
                    + String.join(", ", values.stream().map(this::label).toList()));
            return null;
        }

        private String label(Enum<?> value) {
            return value.name().toLowerCase(Locale.ROOT);
        }

        /** The cell as a decimal number; 1, and a fault, if it is none. */
        BigDecimal decimal(String column) {
            try {
                return new BigDecimal(get(column));
            } catch (NumberFormatException e) {
                fault("'" + column + "' is '" + get(column) + "'; it must be a decimal number");
                return BigDecimal.ONE;
            }
        }

        /** The regular expression of the column {@code pattern}; one that matches nothing, and a fault, if it is none. */
        String pattern() {
            try {
                return Pattern.compile(required("pattern")).pattern();
            } catch (PatternSyntaxException e) {
                fault("'pattern' is no regular expression: " + e.getDescription() + " near position " + e.getIndex());
                return "(?!)";
            }
        }

        void fault(String what) {
            faults.add(file + " line " + line + ": " + what);
        }
    }
}
