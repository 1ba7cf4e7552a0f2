package org.yearbook.publish.edition;

/**
 * How many figures of an edition are others than in the one before it.
 *
 * @param previous name of the edition that was compared with; empty if there is none
 * @param count how many cells have another figure, have one for the first time, or have none any more
 * @param revised how many of them have another figure
 */
public record RevisionCounts(String previous, long count, long revised) {}
