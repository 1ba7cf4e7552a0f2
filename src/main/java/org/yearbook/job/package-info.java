/**
 * The Spring Batch wiring: the one place where the whole way of the data can be read from top to bottom. Start with
 * {@link org.yearbook.job.YearbookJobConfiguration}.
 */
package org.yearbook.job;
