package org.yearbook.job;

import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.Environment;
import org.yearbook.codebook.Codebook;
import org.yearbook.codebook.CodebookFiles;
import org.yearbook.codebook.Indicator;
import org.yearbook.codebook.InvalidCodebookException;
import org.yearbook.normalize.ReportYear;
import org.yearbook.publish.Edition;
import org.yearbook.publish.explain.Explanation;
import org.yearbook.publish.explain.Question;
import org.yearbook.region.Gazetteer;
import org.yearbook.region.Region;
import org.yearbook.region.RegionResolver;
import org.yearbook.region.Resolution;

/**
 * {@code explain --region=5305 --year=2022 --indicator=DIS01}: prints how a figure of the newest edition came about.
 * Reads settings as a run does, and needs none of the job.
 */
public final class ExplainCommand {
    /** The first argument that asks for it. */
    public static final String NAME = "explain";

    private static final List<String> OPTIONS = List.of("--region=", "--year=", "--indicator=");
    private static final String USAGE =
            "expected: explain --region=5305 --year=2022 --indicator=DIS01 (codes or names), and --yearbook.output=DIR if it"
                    + " is not 'output'";

    private final Environment environment;
    private final Codebook codebook;

    private ExplainCommand(Environment environment) {
        this.environment = environment;
        String own = environment.getProperty("yearbook.codebook", "");
        this.codebook = Codebook.load(own.isEmpty() ? CodebookFiles.builtIn() : CodebookFiles.folder(Path.of(own)));
    }

    /** Prints the explanation; the result is an exit code as of a run. */
    public static ExitCode run(String... arguments) {
        List<String> options = Arrays.asList(arguments).subList(1, arguments.length);
        try {
            Options.check(options.stream()
                    .filter(option -> OPTIONS.stream().noneMatch(option::startsWith))
                    .toArray(String[]::new));
            var application = new SpringApplication(Settings.class);
            try (var context = application.run(options.toArray(new String[0]))) {
                List<String> lines = new ExplainCommand(context.getEnvironment()).explain();
                terminal().println(String.join(System.lineSeparator(), lines));
            }
            return ExitCode.DONE;
        } catch (InvalidSettingException | InvalidCodebookException e) {
            terminal(System.err).println(e.getMessage());
            return ExitCode.of(e);
        } catch (IOException e) {
            terminal(System.err).println("the edition cannot be read: " + e.getMessage());
            return ExitCode.FAILED;
        }
    }

    private static PrintStream terminal() {
        return terminal(System.out);
    }

    /** In the encoding of the terminal; in UTF-8 into a file or pipe, whatever the locale. */
    private static PrintStream terminal(PrintStream stream) {
        Console console = System.console();
        Charset charset = console == null ? StandardCharsets.UTF_8 : console.charset();
        return new PrintStream(stream, true, charset);
    }

    /** An application without beans: of Spring, only where settings come from is needed. */
    private static final class Settings {}

    private List<String> explain() throws IOException {
        var question = new Question(region(option("region")), year(option("year")), indicator(option("indicator")));
        Path output = Path.of(environment.getProperty("yearbook.output", "output"));
        Edition edition = Edition.latest(output)
                .orElseThrow(() -> new InvalidSettingException(
                        "yearbook.output", output.toString(), "there is no edition in this folder"));
        return Explanation.of(edition, question, codebook);
    }

    private String option(String name) {
        String value = environment.getProperty(name, "").strip();
        if (value.isEmpty()) {
            throw new InvalidSettingException("--" + name + " is missing; " + USAGE);
        }
        return value;
    }

    private Region region(String text) {
        Gazetteer gazetteer = codebook.gazetteer();
        // most ask by code, and then the forms of all names are not needed
        return gazetteer.byCode(text).orElseGet(() -> {
            Resolution found = new RegionResolver(gazetteer, codebook.regionAliases()).resolve(text);
            if (found instanceof Resolution.Resolved resolved) {
                return resolved.region();
            }
            String why = found instanceof Resolution.Ambiguous ambiguous
                    ? "names " + ambiguous.candidates().size() + " regions: " + ambiguous.candidates()
                    : "is no region; write a code or a name";
            throw new InvalidSettingException("--region=" + text + " " + why + "; " + USAGE);
        });
    }

    private static int year(String text) {
        return ReportYear.parse(text)
                .orElseThrow(() -> new InvalidSettingException("--year=" + text + " is no year; " + USAGE));
    }

    private Indicator indicator(String text) {
        Indicator indicator = codebook.names().get(Codebook.key(text));
        if (indicator == null) {
            throw new InvalidSettingException(
                    "--indicator=" + text + " is no indicator of the codebook; write a code or a name; " + USAGE);
        }
        return indicator;
    }
}
