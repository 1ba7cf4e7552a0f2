/**
 * The codebook: indicators, units, chapters, relations and the words of reports, as data files that editors keep. It is
 * read and validated whole at the start; a fault names file, line and mend.
 */
package org.yearbook.codebook;
