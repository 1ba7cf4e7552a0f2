/**
 * How a published figure came about, told from the files of its edition.
 */
package org.yearbook.publish.explain;
