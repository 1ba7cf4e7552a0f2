package org.yearbook.publish.workbook;

import java.math.BigDecimal;
import org.yearbook.codebook.Indicator;
import org.yearbook.region.Region;

/**
 * A row of the sheet of sources: a figure that a table shows, or one that was said of the same cell and is not shown.
 *
 * @param value {@code null} in the row that says how much more was said
 * @param how whether it is shown, and by which rule
 * @param from the source; of a sum the figures added up; of a computed rate numerator and denominator
 * @param place in the source; empty for what is made from other figures, like the next two
 * @param checks what was found of a figure that is shown, and whether it is revised
 */
record SourceRow(
        Region region,
        Indicator indicator,
        BigDecimal value,
        String how,
        String from,
        String place,
        String published,
        String sentence,
        String checks) {}
