package org.yearbook.source;

/** What a reader finds at one place of an input file: a record, or something that is none. */
public sealed interface Row permits MalformedRow, ReportRecord {
    /** Path of the file below the input folder, with forward slashes. */
    String file();

    Locator locator();

    /** The row as it stood in the file, for those who have to mend it. */
    String raw();

    /** How many characters it holds. */
    int length();
}
