/**
 * The gazetteer: the administrative divisions of GB/T 2260 and the statistical township codes below them, and how a
 * name or a code as people write it resolves to one of them.
 */
package org.yearbook.region;
