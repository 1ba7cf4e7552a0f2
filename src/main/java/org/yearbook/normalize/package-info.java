/**
 * Turns a record's texts into an observation: numerals, units, years, regions, indicators in one form each, or the
 * reason why not. Own code, since the numerals, units and names of this genre are what the product is about.
 */
package org.yearbook.normalize;
