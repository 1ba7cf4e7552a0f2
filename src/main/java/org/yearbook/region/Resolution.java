package org.yearbook.region;

import java.util.List;

/** What a text that should name a region turned out to be. */
public sealed interface Resolution {
    /** The text names exactly this region. */
    record Resolved(Region region) implements Resolution {}

    /** The text names several regions and nothing in it says which; in the order of codes. */
    record Ambiguous(List<Region> candidates) implements Resolution {}

    /** No region has this name or code. */
    record Unknown() implements Resolution {}
}
