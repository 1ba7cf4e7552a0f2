package org.yearbook.check;

import java.util.List;
import java.util.Map;
import org.yearbook.normalize.Observation;
import org.yearbook.region.Region;

/**
 * What is said about one region and year.
 *
 * @param observations all of them, in their order
 * @param figures those that fill the region's cells, by indicator code, in the order of codes
 */
public record RegionYear(Region region, int year, List<Observation> observations, Map<String, Observation> figures) {}
