package org.yearbook.normalize;

/** What became of one record read: exactly one of three, so that counts reconcile. */
public sealed interface Outcome permits Observation, Rejection, Unclassified {}
