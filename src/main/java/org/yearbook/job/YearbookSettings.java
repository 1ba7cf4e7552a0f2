package org.yearbook.job;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.yearbook.check.Thresholds;
import org.yearbook.publish.edition.Edition;
import org.yearbook.region.Level;
import org.yearbook.source.Limits;

/**
 * The settings {@code yearbook.*}, validated.
 *
 * @param input folder with {@code reports/} and {@code records/}
 * @param output folder where editions are published
 * @param state folder of the job repository and of resumable work; {@code .state} below the output if not set
 * @param edition name of the edition, empty for the run's date
 * @param publisher named on the cover of workbooks, empty for none
 * @param codebook folder with an own codebook, empty for the built-in one
 * @param threads how many partitions are worked on at a time; 0 for one each processor
 * @param partition how many bytes of input make a partition
 * @param check from where on checks find something
 * @param limit how large what is read may be
 * @param force whether an edition is made although nothing has changed
 * @param keep how many editions are kept; 0 for all
 */
@ConfigurationProperties(prefix = "yearbook", ignoreUnknownFields = false)
public record YearbookSettings(
        @DefaultValue("input") String input,
        @DefaultValue("output") String output,
        @DefaultValue("") String state,
        @DefaultValue("") String edition,
        @DefaultValue("") String publisher,
        @DefaultValue("") String codebook,
        @DefaultValue("0") int threads,
        @DefaultValue("16MB") DataSize partition,
        @DefaultValue Check check,
        @DefaultValue GateSettings gate,
        @DefaultValue Limit limit,
        @DefaultValue Workbook workbook,
        @DefaultValue("false") boolean force,
        @DefaultValue("0") int keep,
        @DefaultValue Metrics metrics) {
    private static final Pattern EDITION = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}");

    /** Checks what can be checked before anything is read. */
    public YearbookSettings {
        if (input.isBlank() || output.isBlank()) {
            throw new InvalidSettingException(
                    input.isBlank() ? "yearbook.input" : "yearbook.output", "", "must name a folder, and is empty");
        }
        if (!Files.isDirectory(Path.of(input))) {
            throw new InvalidSettingException("yearbook.input", input, "there is no such folder");
        }
        if (Files.exists(Path.of(output)) && !Files.isDirectory(Path.of(output))) {
            throw new InvalidSettingException("yearbook.output", output, "must be a folder, and is a file");
        }
        if (!edition.isEmpty()
                && (!EDITION.matcher(edition).matches()
                        || edition.equals(Edition.LATEST)
                        || edition.endsWith(Edition.REFUSED))) {
            throw new InvalidSettingException(
                    "yearbook.edition",
                    edition,
                    "must be letters, digits, '.', '_' and '-', begin with a letter or digit, not be 'latest' and not"
                            + " end with '" + Edition.REFUSED + "'");
        }
        if (!codebook.isEmpty() && !Files.isDirectory(Path.of(codebook))) {
            throw new InvalidSettingException("yearbook.codebook", codebook, "there is no such folder");
        }
        if (threads < 0) {
            throw new InvalidSettingException("yearbook.threads", String.valueOf(threads), "must be 0 or more");
        }
        if (keep < 0) {
            throw new InvalidSettingException("yearbook.keep", String.valueOf(keep), "must be 0 or more");
        }
        if (partition.toBytes() < 1) {
            throw new InvalidSettingException("yearbook.partition", partition.toString(), "must be 1B or more");
        }
    }

    Path inputFolder() {
        return Path.of(input).toAbsolutePath().normalize();
    }

    Path outputFolder() {
        return Path.of(output).toAbsolutePath().normalize();
    }

    Path stateFolder() {
        return stateFolder(outputFolder(), state);
    }

    static Path stateFolder(Path output, String state) {
        return state.isEmpty()
                ? output.resolve(".state")
                : Path.of(state).toAbsolutePath().normalize();
    }

    Limits limits() {
        return limit.limits();
    }

    /** What POI keeps of workbooks until they are complete. */
    Path scratchFolder() {
        return stateFolder().resolve("tmp");
    }

    Path metricsFile() {
        return Path.of(metrics.file()).toAbsolutePath();
    }

    int workers() {
        return threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
    }

    /**
     * From where on checks find something.
     *
     * @param reportFigures how many figures of one source make it a report
     */
    public record Check(
            @DefaultValue Jump jump, @DefaultValue("3") int reportFigures) {
        /** Checks the number. */
        public Check {
            if (reportFigures < 1) {
                throw new InvalidSettingException(
                        "yearbook.check.report-figures", String.valueOf(reportFigures), "must be 1 or more");
            }
        }

        Thresholds thresholds() {
            return new Thresholds(jump.factor, jump.floor, reportFigures);
        }
    }

    /**
     * What is a jump from year to year.
     *
     * @param factor how many times a figure may be that of the year before, or that of it
     * @param floor in the indicator's unit; where both figures are below, no change is a jump
     */
    public record Jump(
            @DefaultValue("10") BigDecimal factor,
            @DefaultValue("100") BigDecimal floor) {
        /** Checks the numbers. */
        public Jump {
            if (factor.compareTo(BigDecimal.ONE) < 0) {
                throw new InvalidSettingException(
                        "yearbook.check.jump.factor", factor.toPlainString(), "must be 1 or more");
            }
            if (floor.signum() < 0) {
                throw new InvalidSettingException(
                        "yearbook.check.jump.floor", floor.toPlainString(), "must be 0 or more");
            }
        }
    }

    /**
     * What a monitoring system collects.
     *
     * @param file which each run writes, in the text format of Prometheus; empty for none
     */
    public record Metrics(@DefaultValue("") String file) {}

    /** How large what is read may be; see {@link Limits}. */
    public record Limit(
            @DefaultValue("64GB") DataSize records,
            @DefaultValue("100MB") DataSize workbook,
            @DefaultValue("32MB") DataSize report,
            @DefaultValue("4MB") DataSize text,
            @DefaultValue("1GB") DataSize unpacked,
            @DefaultValue("64MB") DataSize memory,
            @DefaultValue("100000") int record,
            @DefaultValue("1000") int columns,
            @DefaultValue("1000") int pages,
            @DefaultValue("10000") int figures) {
        /** Checks the numbers. */
        public Limit {
            check("records", records.toBytes());
            check("workbook", workbook.toBytes());
            check("report", report.toBytes());
            check("text", text.toBytes());
            check("unpacked", unpacked.toBytes());
            check("memory", memory.toBytes());
            check("record", record);
            check("columns", columns);
            check("pages", pages);
            check("figures", figures);
        }

        private static void check(String name, long value) {
            if (value < 1) {
                throw new InvalidSettingException("yearbook.limit." + name, String.valueOf(value), "must be 1 or more");
            }
        }

        Limits limits() {
            return new Limits(
                    records.toBytes(),
                    workbook.toBytes(),
                    report.toBytes(),
                    text.toBytes(),
                    unpacked.toBytes(),
                    memory.toBytes(),
                    record,
                    columns,
                    pages,
                    figures);
        }
    }

    /**
     * How workbooks are made.
     *
     * @param level how deep they list regions
     * @param sources how many reported figures one lists with their sources
     */
    public record Workbook(
            @DefaultValue("county") String level,
            @DefaultValue("20000") int sources) {
        /** A sheet has room for so many links, and each listed figure takes one. */
        private static final int MOST_SOURCES = 65_000;

        /** Checks the level and the number. */
        public Workbook {
            if (sources < 0 || sources > MOST_SOURCES) {
                throw new InvalidSettingException(
                        "yearbook.workbook.sources", String.valueOf(sources), "must be 0 to " + MOST_SOURCES);
            }
            try {
                Level.of(level);
            } catch (IllegalArgumentException e) {
                throw new InvalidSettingException(
                        "yearbook.workbook.level",
                        level,
                        "must be one of nation, province, prefecture, county, township");
            }
        }

        Level deepest() {
            return Level.of(level);
        }
    }
}
