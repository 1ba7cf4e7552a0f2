package org.yearbook.codebook;

/** How figures of an indicator combine. */
public enum Kind {
    /** A count or an amount; a region's figure is the sum of those of its parts. */
    SUM,
    /** A percentage; never summed nor averaged, computed from numerator and denominator where both are known. */
    RATE
}
