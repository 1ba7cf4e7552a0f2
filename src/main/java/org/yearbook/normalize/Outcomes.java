package org.yearbook.normalize;

import java.util.List;

/**
 * The outcomes of a block of rows of one input file, one for each row.
 *
 * @param file path below the input folder
 */
public record Outcomes(String file, List<Outcome> list) {}
