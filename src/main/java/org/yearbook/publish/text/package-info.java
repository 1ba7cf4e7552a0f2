/**
 * Texts and numbers as the files of an edition hold them.
 */
package org.yearbook.publish.text;
