/** The program that turns annual reports on rule-of-law government into statistical yearbook tables. */
package org.yearbook;
