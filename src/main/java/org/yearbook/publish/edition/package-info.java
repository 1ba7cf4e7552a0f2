/**
 * The editions of an output folder: how one lies there, appears, is read again, and what its manifest says of it.
 */
package org.yearbook.publish.edition;
