/**
 * Reads what offices put into the input folder: report documents and extracted report records, in the encodings and
 * formats that they have, each with where it stood.
 */
package org.yearbook.source;
