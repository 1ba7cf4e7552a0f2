/**
 * What partitions made, durable in files below one work folder: sorted runs, and their merge, so that memory does not
 * grow with the input and a restart repeats only what is unfinished.
 */
package org.yearbook.work;
