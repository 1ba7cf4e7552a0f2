/**
 * What an edition says otherwise than the one before it, and why.
 */
package org.yearbook.publish.revision;
