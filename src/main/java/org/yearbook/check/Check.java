package org.yearbook.check;

import java.util.List;

/** A rule that what is said about a region and year should satisfy. */
interface Check {
    /** The findings; region years come in the order of region codes, then years. */
    List<Finding> check(RegionYear said);
}
