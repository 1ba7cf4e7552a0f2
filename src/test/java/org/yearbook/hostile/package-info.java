/** A corpus of input files that try to break the program, one a trick, and random damage to good ones. */
package org.yearbook.hostile;
