/**
 * The workbooks that staff open and print. What a workbook consists of is described first, as {@code Page}s and tables,
 * and written second, in one theme; cells stream, so that no workbook is held in memory.
 */
package org.yearbook.publish.workbook;
