package org.yearbook.tabulate;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yearbook.check.Finding;
import org.yearbook.check.Severity;
import org.yearbook.region.Gazetteer;
import org.yearbook.region.Level;
import org.yearbook.region.Region;

/** How much was tabulated of an area: counted while it is written, kept in a file, added up over areas. */
final class SummaryFile {
    private static final String NAME = "summary.properties";

    private final Gazetteer gazetteer;
    private final BitSet regions = new BitSet();
    private final TreeMap<Integer, BitSet> townships = new TreeMap<>();
    private final TreeMap<Integer, Long> reports = new TreeMap<>();
    private long cells;
    private long findings;
    private long warnings;

    SummaryFile(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** Counts the cells of a region and year. */
    void add(Region region, int year, Cell[] row) {
        regions.set(region.index());
        boolean reported = false;
        for (Cell cell : row) {
            cells += cell == null ? 0 : 1;
            reported |= cell != null && cell.basis() == Basis.REPORTED;
        }
        reports.merge(year, reported ? 1L : 0L, Long::sum);
        BitSet provinces = townships.computeIfAbsent(year, y -> new BitSet());
        if (region.level() == Level.TOWNSHIP) {
            provinces.set(gazetteer.province(region).index());
        }
    }

    long cells() {
        return cells;
    }

    void add(Finding finding) {
        findings++;
        warnings += finding.severity() == Severity.WARNING ? 1 : 0;
    }

    void save(Path folder) throws IOException {
        var properties = new Properties();
        properties.setProperty("regions", String.valueOf(regions.cardinality()));
        properties.setProperty("cells", String.valueOf(cells));
        properties.setProperty("findings", String.valueOf(findings));
        properties.setProperty("warnings", String.valueOf(warnings));
        properties.setProperty(
                "years",
                String.join(
                        ",", townships.keySet().stream().map(String::valueOf).toList()));
        reports.forEach((year, count) -> properties.setProperty("reports." + year, String.valueOf(count)));
        townships.forEach((year, provinces) -> properties.setProperty(
                "townships." + year,
                String.join(
                        ",",
                        provinces.stream()
                                .mapToObj(index -> gazetteer.region(index).code())
                                .toList())));
        try (Writer out = Files.newBufferedWriter(folder.resolve(NAME))) {
            properties.store(out, null);
        }
    }

    /** Adds up the summaries in these folders. */
    static Tabulated.Summary load(Collection<Path> folders) throws IOException {
        int regions = 0;
        long cells = 0;
        long findings = 0;
        long warnings = 0;
        var reports = new TreeMap<Integer, Long>();
        var townships = new TreeMap<Integer, List<String>>();
        for (Path folder : folders) {
            var properties = new Properties();
            try (Reader in = Files.newBufferedReader(folder.resolve(NAME))) {
                properties.load(in);
            }
            regions += Integer.parseInt(properties.getProperty("regions"));
            cells += Long.parseLong(properties.getProperty("cells"));
            findings += Long.parseLong(properties.getProperty("findings"));
            warnings += Long.parseLong(properties.getProperty("warnings"));
            for (String year : list(properties, "years")) {
                reports.merge(
                        Integer.valueOf(year), Long.parseLong(properties.getProperty("reports." + year)), Long::sum);
                townships
                        .computeIfAbsent(Integer.valueOf(year), y -> new ArrayList<>())
                        .addAll(list(properties, "townships." + year));
            }
        }
        townships.replaceAll((year, codes) -> List.copyOf(new TreeSet<>(codes)));
        return new Tabulated.Summary(
                List.copyOf(townships.keySet()), regions, reports, cells, findings, warnings, townships);
    }

    private static List<String> list(Properties properties, String key) {
        String items = properties.getProperty(key, "");
        return items.isEmpty() ? List.of() : List.of(items.split(","));
    }
}
