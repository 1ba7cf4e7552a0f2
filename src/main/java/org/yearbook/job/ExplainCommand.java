package org.yearbook.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.core.env.Environment;
import org.yearbook.codebook.Codebook;
import org.yearbook.codebook.CodebookFiles;
import org.yearbook.codebook.Indicator;
import org.yearbook.normalize.ReportYear;
import org.yearbook.publish.edition.Edition;
import org.yearbook.publish.explain.Explanation;
import org.yearbook.publish.explain.Question;
import org.yearbook.region.Gazetteer;
import org.yearbook.region.Region;
import org.yearbook.region.RegionResolver;
import org.yearbook.region.Resolution;

/** {@code explain --region=5305 --year=2022 --indicator=DIS01}: how a figure of the newest edition came about. */
final class ExplainCommand implements Command {
    private static final String USAGE =
            "expected: explain --region=5305 --year=2022 --indicator=DIS01 (codes or names), and --yearbook.output=DIR if it"
                    + " is not 'output'";

    @Override
    public String name() {
        return "explain";
    }

    @Override
    public List<String> options() {
        return List.of("--region=", "--year=", "--indicator=");
    }

    @Override
    public List<String> run(Environment environment) throws IOException {
        String own = environment.getProperty("yearbook.codebook", "");
        Codebook codebook = Codebook.load(own.isEmpty() ? CodebookFiles.builtIn() : CodebookFiles.folder(Path.of(own)));
        var question = new Question(
                region(option(environment, "region"), codebook),
                year(option(environment, "year")),
                indicator(option(environment, "indicator"), codebook));
        Path output = Command.output(environment);
        Edition edition = Edition.latest(output)
                .orElseThrow(() -> new InvalidSettingException(
                        "yearbook.output", output.toString(), "there is no edition in this folder"));
        return Explanation.of(edition, question, codebook);
    }

    private static String option(Environment environment, String name) {
        String value = environment.getProperty(name, "").strip();
        if (value.isEmpty()) {
            throw new InvalidSettingException("--" + name + " is missing; " + USAGE);
        }
        return value;
    }

    private static Region region(String text, Codebook codebook) {
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

    private static Indicator indicator(String text, Codebook codebook) {
        Indicator indicator = codebook.names().get(Codebook.key(text));
        if (indicator == null) {
            throw new InvalidSettingException(
                    "--indicator=" + text + " is no indicator of the codebook; write a code or a name; " + USAGE);
        }
        return indicator;
    }
}
