package org.yearbook;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    }
}
