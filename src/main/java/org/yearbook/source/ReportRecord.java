package org.yearbook.source;

/**
 * One statement of a report, as texts that nothing has interpreted yet.
 *
 * @param original the row as it stood, or {@code null} to join the cells
 */
public record ReportRecord(String file, Locator locator, Columns columns, String[] cells, String original)
        implements Row {
    public ReportRecord(String file, Locator locator, Columns columns, String[] cells) {
        this(file, locator, columns, cells, null);
    }

    /** The text of the field without blanks around it; empty if there is none. */
    public String get(Field field) {
        return columns.get(cells, field);
    }

    @Override
    public int length() {
        int length = original == null ? 0 : original.length();
        for (String cell : cells) {
            length += cell == null ? 0 : cell.length();
        }
        return length;
    }

    @Override
    public String raw() {
        return original != null ? original : CsvLine.join(cells);
    }
}
