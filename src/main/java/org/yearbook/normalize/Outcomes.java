package org.yearbook.normalize;

import java.util.List;

/**
 * The outcomes of a block of rows of one input file, one for each row.
 *
 * @param file path below the input folder
 * @param plain observations that are not in the list
 */
public record Outcomes(String file, List<Outcome> list, List<PlainObservation> plain) {
    /** Outcomes none of which are of plain rows. */
    public Outcomes(String file, List<Outcome> list) {
        this(file, list, List.of());
    }

    /** How many there are. */
    public int size() {
        return list.size() + plain.size();
    }
}
