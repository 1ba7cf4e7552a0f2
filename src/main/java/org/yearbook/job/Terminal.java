package org.yearbook.job;

import java.io.Console;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The terminal that the program may have been started on. */
public final class Terminal {
    static final int WIDTH = 78;
    /** On a terminal, what each line of the log begins with, since it wipes the bar; read by the pattern of the log. */
    private static final String WIPE = "progress.wipe";

    private Terminal() {}

    /** Looks, before anything is printed, whether there is a terminal. */
    public static void find() {
        // of some JDKs the console is there without a terminal, unless this one is asked for
        System.setProperty("jdk.console", "java.base");
        if (System.console() != null) {
            System.setProperty(WIPE, "\r" + " ".repeat(WIDTH) + "\r");
        }
    }

    /** Whether somebody may be watching. */
    static boolean isThere() {
        return System.getProperty(WIPE) != null;
    }

    /** In the encoding of the terminal; in UTF-8 into a file or pipe, whatever the locale. */
    static PrintStream print(PrintStream stream) {
        Console console = System.console();
        Charset charset = console == null ? StandardCharsets.UTF_8 : console.charset();
        return new PrintStream(stream, true, charset);
    }
}
