package org.yearbook.tabulate;

import java.io.IOException;

/** Takes what a stage makes, one after the other. */
@FunctionalInterface
public interface Sink<T> {
    void accept(T item) throws IOException;
}
