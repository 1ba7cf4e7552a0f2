package org.yearbook.check;

import java.math.BigDecimal;

/**
 * From where on something is found.
 *
 * @param jumpFactor how many times a figure may be another of the year before, or that of it
 * @param jumpFloor in the indicator's unit: where both figures are below, no change is a jump
 * @param reportFigures how many figures of one source make it a report; a report document always is one
 */
public record Thresholds(BigDecimal jumpFactor, BigDecimal jumpFloor, int reportFigures) {}
