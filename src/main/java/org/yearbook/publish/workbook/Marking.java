package org.yearbook.publish.workbook;

import org.apache.poi.ss.usermodel.Cell;

/** What is known of the figures of one region beyond the figures themselves. */
interface Marking {
    /** Whether a check found something about the figure. */
    boolean hasFinding(org.yearbook.tabulate.Cell figure);

    /** Lets the cell of the figure lead to its source, if the workbook lists it. */
    void link(org.yearbook.tabulate.Cell figure, Cell cell);
}
