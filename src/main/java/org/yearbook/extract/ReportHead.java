package org.yearbook.extract;

import org.yearbook.region.Region;

/**
 * What a report says of itself.
 *
 * @param region the area that it reports on
 * @param year the report year, not that of publication
 * @param published date of publication as written, empty if it says none
 * @param department whether a department reports on its own work only
 */
record ReportHead(Region region, int year, String published, boolean department) {}
