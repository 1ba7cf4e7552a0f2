package org.yearbook.publish.explain;

import org.yearbook.codebook.Indicator;
import org.yearbook.region.Region;

/** Which cell is asked about. */
public record Question(Region region, int year, Indicator indicator) {}
