/**
 * Plausibility and consistency of observations. A finding names its sources and never changes a figure.
 */
package org.yearbook.check;
