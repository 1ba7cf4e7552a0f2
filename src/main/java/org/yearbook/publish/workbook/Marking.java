package org.yearbook.publish.workbook;

import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.yearbook.tabulate.Cell;

/** What is known of the figures of one region beyond the figures themselves. */
interface Marking {
    /** Whether a check found something about the figure. */
    boolean hasFinding(Cell figure);

    /** Whether the figure is another than in the edition before. */
    boolean isRevised(Cell figure);

    /** Lets the cell of the figure lead to the row that says how it came about, if the workbook lists it. */
    void link(Cell figure, SXSSFSheet sheet, int line, int column);
}
