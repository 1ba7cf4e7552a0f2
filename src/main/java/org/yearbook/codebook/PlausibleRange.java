package org.yearbook.codebook;

import java.math.BigDecimal;
import org.yearbook.region.Level;

/**
 * A row of {@code ranges.csv}: between which bounds a reported figure is plausible. A figure beyond them is kept and
 * found; what is impossible, such as a rate of 120 %, is refused before.
 *
 * @param level of the regions that it holds for; {@code null} for all
 * @param minimum least plausible figure, in the indicator's unit
 * @param maximum largest plausible figure, in the indicator's unit
 * @param note why, for the reader of a finding
 */
public record PlausibleRange(Indicator indicator, Level level, BigDecimal minimum, BigDecimal maximum, String note) {}
