/**
 * Campaigns against the packaged program: it is killed, starved and disturbed, and must publish the same bytes all the
 * same. They take minutes to hours, so they have a {@code main} each and are no tests of the build.
 */
package org.yearbook.campaign;
