package org.yearbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** The figures of every workbook are those of {@code yearbook.csv}, cell by cell, none more and none less. */
class WorkbookFiguresTest {
    private static final String HEADER = "source,region,year,indicator,value,unit,evidence,published";

    @TempDir
    Path folder;

    private JobRun sample() throws IOException {
        JobRun job = JobRun.in(folder);
        FileSystemUtils.copyRecursively(Path.of("input"), job.input());
        return job.published();
    }

    private static WorkbookFile open(JobRun job, String name) throws IOException {
        return new WorkbookFile(job.edition().resolve(name));
    }

    @Test
    void theFiguresOfAYearAreThoseOfYearbookCsv() throws IOException {
        JobRun job = sample();
        for (String year : List.of("2021", "2022", "2023")) {
            assertThat(ofYear(job, "yearbook-" + year + ".xlsx", year)).isEqualTo(published(job, "", year));
        }
    }

    @Test
    void theFiguresOfAProvinceWithTownshipsAreThoseOfYearbookCsv() throws IOException {
        JobRun job = JobRun.in(folder);
        FileSystemUtils.copyRecursively(Path.of("input"), job.input());
        job.published("--yearbook.workbook.level=township");
        var figures = ofYear(job, "yearbook-2023-33.xlsx", "2023");
        assertThat(figures).isEqualTo(published(job, "33", "2023"));
        assertThat(figures.keySet()).anyMatch(place -> place.startsWith("331122101 "));
    }

    /** The figures of a year's workbook by region, year and indicator. */
    private static Map<String, BigDecimal> ofYear(JobRun job, String file, String year) throws IOException {
        try (var workbook = open(job, file)) {
            var figures = new HashMap<String, BigDecimal>();
            for (var table : workbook.tables()) {
                for (var line : workbook.lines(table)) {
                    line.forEach((key, cell) -> {
                        if (!key.startsWith("region")) {
                            figures.put(line.get("region_code") + " " + year + " " + key, WorkbookFile.figure(cell));
                        }
                    });
                }
            }
            return figures;
        }
    }

    @Test
    void theFiguresOfTheSeriesAreThoseOfYearbookCsv() throws IOException {
        JobRun job = sample();
        assertThat(ofSeries(job)).isEqualTo(published(job, "", "2021", "2022", "2023"));
    }

    @Test
    void theFiguresOfASeriesInSeveralTablesAreThoseOfYearbookCsv() throws IOException {
        var years = IntStream.rangeClosed(2014, 2023).mapToObj(String::valueOf).toArray(String[]::new);
        var rows = Stream.of(years).map(year -> "a,530523," + year + ",DIS01," + year.substring(2) + ",件,,");
        JobRun job = JobRun.in(folder)
                .record("r.csv", Stream.concat(Stream.of(HEADER), rows).toArray(String[]::new))
                .published();
        assertThat(ofSeries(job)).isEqualTo(published(job, "", years));
        try (var workbook = open(job, "yearbook-series.xlsx")) {
            assertThat(workbook.tables()).extracting(table -> table.getName()).containsExactly("T7_1", "T7_1_2");
        }
    }

    /** The figures of the series by region, year and indicator. */
    private static Map<String, BigDecimal> ofSeries(JobRun job) throws IOException {
        try (var workbook = open(job, "yearbook-series.xlsx")) {
            var figures = new HashMap<String, BigDecimal>();
            for (var table : workbook.tables()) {
                for (var line : workbook.lines(table)) {
                    line.forEach((key, cell) -> {
                        if (key.matches("\\d{4}")) {
                            String place = line.get("region_code") + " " + key + " " + line.get("indicator_code");
                            figures.put(place, WorkbookFile.figure(cell));
                        }
                    });
                }
            }
            return figures;
        }
    }

    /** The figures of yearbook.csv in these years, of a province and what lies in it if one is given. */
    private static Map<String, BigDecimal> published(JobRun job, String province, String... years) throws IOException {
        var figures = new HashMap<String, BigDecimal>();
        for (Map<String, String> row : job.rows("yearbook.csv")) {
            if (List.of(years).contains(row.get("year"))
                    && row.get("region_code").startsWith(province)) {
                String place = row.get("region_code") + " " + row.get("year") + " " + row.get("indicator_code");
                figures.put(place, new BigDecimal(row.get("value")).stripTrailingZeros());
            }
        }
        return figures;
    }
}
