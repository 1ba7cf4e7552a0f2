/**
 * Writes an edition: workbooks, CSV files, the manifest; and lets it appear at once, whole or not at all.
 */
package org.yearbook.publish;
