package org.yearbook.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.core.env.Environment;

/** Something else than a run that the first argument asks for; it reads settings as a run does. */
interface Command {
    /** The first argument that asks for it. */
    String name();

    /** Beginnings of the arguments that it takes beside settings. */
    default List<String> options() {
        return List.of();
    }

    /**
     * Does it; the result is what it has to say, line by line.
     *
     * @throws InvalidSettingException if an argument or setting is wrong
     */
    List<String> run(Environment environment) throws IOException;

    /** The output folder that the settings name. */
    static Path output(Environment environment) {
        return Path.of(environment.getProperty("yearbook.output", "output"))
                .toAbsolutePath()
                .normalize();
    }

    /** The state folder that the settings name. */
    static Path state(Environment environment) {
        return YearbookSettings.stateFolder(output(environment), environment.getProperty("yearbook.state", ""));
    }
}
