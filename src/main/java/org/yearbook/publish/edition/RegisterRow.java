package org.yearbook.publish.edition;

import org.apache.commons.csv.CSVRecord;
import org.yearbook.publish.text.SafeText;

/** A row of a register of a published edition. */
public record RegisterRow(CSVRecord cells) {
    /**
     * The text in that column as it was before it was written.
     *
     * @throws IllegalArgumentException if the row has no such column
     */
    public String get(String column) {
        return SafeText.read(cells.get(column));
    }
}
