package org.yearbook.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.yearbook.codebook.InvalidCodebookException;

/** The one way from a command line to a command, and from its end to an exit code. */
public final class Commands {
    private static final List<Command> ALL = List.of(new ExplainCommand(), new StatusCommand(), new AcceptCommand());

    private Commands() {}

    /** Runs the command that the first argument names; empty if it names none, which asks for a run of the job. */
    public static Optional<ExitCode> run(String... arguments) {
        return Stream.of(arguments)
                .limit(1)
                .flatMap(first -> ALL.stream().filter(command -> command.name().equals(first)))
                .findFirst()
                .map(command -> run(command, Arrays.asList(arguments).subList(1, arguments.length)));
    }

    private static ExitCode run(Command command, List<String> arguments) {
        try {
            Options.check(arguments.stream()
                    .filter(argument -> command.options().stream().noneMatch(argument::startsWith))
                    .toArray(String[]::new));
            var application = new SpringApplication(Settings.class);
            try (var context = application.run(arguments.toArray(new String[0]))) {
                List<String> lines = command.run(context.getEnvironment());
                Terminal.print(System.out).println(String.join(System.lineSeparator(), lines));
            }
            return ExitCode.DONE;
        } catch (InvalidSettingException | InvalidCodebookException | OutputLock.HeldException e) {
            Terminal.print(System.err).println(e.getMessage());
            return ExitCode.of(e);
        } catch (IOException | UncheckedIOException e) {
            Terminal.print(System.err).println("'" + command.name() + "' failed: " + e.getMessage());
            return ExitCode.FAILED;
        }
    }

    /** An application without beans: of Spring, only where settings come from is needed. */
    private static final class Settings {}
}
