package org.yearbook.publish.workbook;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.yearbook.check.Finding;
import org.yearbook.publish.revision.Revision;
import org.yearbook.region.Region;
import org.yearbook.tabulate.Reported;
import org.yearbook.tabulate.SumParts;
import org.yearbook.work.MergedRuns;

/**
 * What stands behind the figures of a workbook; all streams are in the order of regions.
 *
 * @param findingsOfParts those about regions that are part of another today, by that other; they are among the findings
 * @param sums what the rolled-up figures are made from, as far as the workbook lists it
 */
record Background(
        MergedRuns<Finding> findings,
        Map<Region, List<Finding>> findingsOfParts,
        Iterator<Revision> revisions,
        Iterator<Reported> reported,
        SumParts sums) {}
