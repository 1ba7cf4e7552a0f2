package org.yearbook.publish.workbook;

import java.io.IOException;
import java.util.List;
import org.yearbook.tabulate.YearbookTable;

/** Takes the tables of a workbook while it is written, so that they need not be made once more. */
public interface TableOutput {
    /** Takes lines of one of the tables; they come in their order. */
    void write(YearbookTable table, List<YearbookTable.Line> lines) throws IOException;
}
