package org.yearbook.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads {@code corrections.csv}, what staff set right by hand; it is small, and in any encoding that records are in. */
public final class CorrectionFile {
    /** Its name in the input folder; also the source that findings name. */
    public static final String NAME = "corrections.csv";

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();
    /** Stands in the record of a figure that is withdrawn, where every figure would do. */
    private static final String ANY_VALUE = "0";

    private final List<CorrectionRow> rows = new ArrayList<>();
    private int[] positions = {};
    private int width;

    private CorrectionFile() {}

    /** Its rows in their order; a file that cannot be read is one row that says why. */
    public static List<CorrectionRow> read(Path input) {
        var file = new CorrectionFile();
        try {
            Optional<String> text = TextDecoder.decode(Files.readAllBytes(input.resolve(NAME)));
            if (text.isPresent()) {
                file.parse(text.get());
            } else {
                file.refuse(Message.noText());
            }
        } catch (CSVException | UncheckedIOException e) {
            file.refuse(Message.openQuote());
        } catch (IOException e) {
            file.refuse(Message.unreadable(e));
        }
        return List.copyOf(file.rows);
    }

    /** Stands for a file that is not to be read: one row that says why. */
    public static List<CorrectionRow> refused(Message problem) {
        return List.of(CorrectionRow.malformed(Locator.line(1), problem, ""));
    }

    private void refuse(Message message) {
        rows.add(CorrectionRow.malformed(Locator.line(1), message, ""));
    }

    private void parse(String text) throws IOException {
        try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
            // a record may have several lines; it stands where it begins
            long line = 1;
            for (CSVRecord record : parser) {
                String[] cells = record.values();
                if (width == 0) {
                    List<CorrectionField> missing = header(cells);
                    if (!missing.isEmpty()) {
                        refuse(missing(missing));
                        return;
                    }
                } else if (!String.join("", cells).isBlank()) {
                    rows.add(row(Locator.line(line), cells));
                }
                line = parser.getCurrentLineNumber() + 1;
            }
        }
    }

    /** Finds the columns; returns those that are not there. */
    private List<CorrectionField> header(String[] cells) {
        width = cells.length;
        List<String> names = Arrays.stream(cells)
                .map(cell -> PlainText.halfWidth(cell).strip())
                .toList();
        positions = new int[CorrectionField.values().length];
        var missing = new ArrayList<CorrectionField>();
        for (CorrectionField field : CorrectionField.values()) {
            positions[field.ordinal()] = names.indexOf(
                    names.stream().filter(field::isNamed).findFirst().orElse(null));
            if (positions[field.ordinal()] < 0) {
                missing.add(field);
            }
        }
        return missing;
    }

    private CorrectionRow row(Locator locator, String[] cells) {
        String raw = CsvLine.join(cells);
        if (cells.length != width) {
            return CorrectionRow.malformed(locator, Message.width(cells.length, width), raw);
        }
        String value = get(cells, CorrectionField.VALUE);
        var fields = new String[Field.values().length];
        Arrays.fill(fields, "");
        fields[Field.SOURCE.ordinal()] = NAME;
        fields[Field.REGION.ordinal()] = get(cells, CorrectionField.REGION);
        fields[Field.YEAR.ordinal()] = get(cells, CorrectionField.YEAR);
        fields[Field.INDICATOR.ordinal()] = get(cells, CorrectionField.INDICATOR);
        fields[Field.VALUE.ordinal()] = value.isEmpty() ? ANY_VALUE : value;
        return new CorrectionRow(
                new ReportRecord(NAME, locator, Columns.ALL, fields, raw),
                value.isEmpty(),
                get(cells, CorrectionField.REASON),
                get(cells, CorrectionField.WHO),
                get(cells, CorrectionField.WHEN));
    }

    private String get(String[] cells, CorrectionField field) {
        return cells[positions[field.ordinal()]].strip();
    }

    private static Message missing(List<CorrectionField> missing) {
        return new Message(
                "缺少必需的列：" + missing.stream().map(CorrectionField::inMessages).collect(Collectors.joining("、"))
                        + "；更正一条也未采用",
                "required columns are missing: "
                        + missing.stream().map(CorrectionField::label).collect(Collectors.joining(", "))
                        + "; no correction is applied");
    }
}
