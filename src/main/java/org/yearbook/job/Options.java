package org.yearbook.job;

import java.util.List;

/** The command line before Spring reads it: it takes options alone, and a mistyped one must not pass unheard. */
public final class Options {
    private static final List<String> KNOWN =
            List.of("--yearbook.", "--spring.", "--logging.", "--debug", "--trace", "--management.");

    private Options() {}

    /** Throws {@link InvalidSettingException} for an argument that no part of the program would read. */
    public static void check(String... arguments) {
        for (String argument : arguments) {
            if (KNOWN.stream().noneMatch(argument::startsWith)) {
                throw new InvalidSettingException("unknown argument '" + argument
                        + "'; options are --yearbook.input=DIR, --yearbook.output=DIR, --yearbook.edition=ID and the"
                        + " others of the README");
            }
        }
    }
}
