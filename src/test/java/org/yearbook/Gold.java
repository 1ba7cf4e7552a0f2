package org.yearbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Figures that a person annotated: document, indicator code and value; what the job extracts is measured by them. */
record Gold(Set<String> figures) {
    static Gold read(Path csv) throws IOException {
        var figures = new HashSet<String>();
        for (Map<String, String> row : rows(csv)) {
            if (!row.get("code").equals("NONE")) {
                figures.add(figure(row.get("doc"), row.get("code"), row.get("value")));
            }
        }
        return new Gold(figures);
    }

    static List<Map<String, String>> rows(Path csv) throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(Files.readString(csv).replace("\uFEFF", ""), format)) {
            return parser.stream().map(CSVRecord::toMap).toList();
        }
    }

    /** Area and year of annotated documents, by document. */
    static Map<String, String> areas(Path csv) throws IOException {
        var areas = new TreeMap<String, String>();
        for (Map<String, String> row : rows(csv)) {
            areas.put(row.get("doc"), row.get("region_code") + " " + row.get("year"));
        }
        return areas;
    }

    /** The same of the documents that the job read. */
    static Map<String, String> areas(JobRun job) throws IOException {
        var found = new TreeMap<String, String>();
        for (String file : List.of("observations.csv", "unclassified.csv")) {
            for (Map<String, String> row : job.rows(file)) {
                found.put(row.get("source"), row.get("region_code") + " " + row.get("year"));
            }
        }
        return found;
    }

    static String figure(String document, String code, String value) {
        return document.replaceFirst("\\.[a-z]+$", "") + " " + code + " "
                + new BigDecimal(value).stripTrailingZeros().toPlainString();
    }

    /** How the observations of the annotated documents compare; of these indicators only. */
    Score score(List<Map<String, String>> observations, Set<String> codes) {
        var documents = new HashSet<String>();
        figures.forEach(figure -> documents.add(figure.substring(0, figure.indexOf(' '))));
        var found = new TreeSet<String>();
        for (Map<String, String> row : observations) {
            String figure = figure(row.get("source"), row.get("indicator_code"), row.get("value"));
            if (documents.contains(figure.substring(0, figure.indexOf(' ')))
                    && codes.contains(row.get("indicator_code"))) {
                found.add(figure);
            }
        }
        var missed = new TreeSet<>(figures);
        missed.removeIf(figure -> !codes.contains(figure.split(" ")[1]));
        int annotated = missed.size();
        missed.removeAll(found);
        int extracted = found.size();
        found.removeAll(figures);
        return new Score(annotated, extracted, missed, found);
    }

    record Score(int annotated, int extracted, Set<String> missed, Set<String> wrong) {
        double precision() {
            return (extracted - wrong.size()) / (double) extracted;
        }

        double recall() {
            return (annotated - missed.size()) / (double) annotated;
        }

        void isAtLeast(double precision, double recall) {
            assertThat(precision()).as("precision; wrong: " + wrong).isGreaterThanOrEqualTo(precision);
            assertThat(recall()).as("recall; missed: " + missed).isGreaterThanOrEqualTo(recall);
        }
    }
}
