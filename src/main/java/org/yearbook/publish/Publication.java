package org.yearbook.publish;

import java.io.IOException;
import java.nio.file.Path;

/** One or a few files of an edition that are made together, independent of all others. */
public interface Publication {
    /** Its name among the publications of an edition. */
    String name();

    /** Writes its files into the folder of the edition. */
    void write(Path edition) throws IOException;
}
