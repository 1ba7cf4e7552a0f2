/**
 * Turns report text into report records: the report's region and year, its sentences and quantities, and the indicator
 * that each quantity measures, by the rules of the codebook.
 */
package org.yearbook.extract;
