/**
 * Decides the cell of each region, year and indicator from the observations, rolls cells up, computes rates, and lays
 * the cells out as yearbook tables.
 */
package org.yearbook.tabulate;
