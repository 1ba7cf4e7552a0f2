/**
 * Writes what an edition consists of: registers and tables as CSV, workbooks; and asks whether it may be published.
 */
package org.yearbook.publish;
