package org.yearbook.work;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.yearbook.normalize.Observation;
import org.yearbook.normalize.Outcome;
import org.yearbook.normalize.Outcomes;
import org.yearbook.normalize.Rejection;

/** How many records were read and what became of them; {@code read} is always the sum of the others. */
public record Counts(long accepted, long rejected, long unclassified) {
    public static final Counts NONE = new Counts(0, 0, 0);

    public long read() {
        return accepted + rejected + unclassified;
    }

    public Counts plus(Counts more) {
        return new Counts(accepted + more.accepted, rejected + more.rejected, unclassified + more.unclassified);
    }

    /** The counts of some, together. */
    public static Counts sum(Collection<Counts> some) {
        return some.stream().reduce(NONE, Counts::plus);
    }

    static Counts of(Outcomes outcomes) {
        long accepted = outcomes.plain().size();
        long rejected = 0;
        for (Outcome outcome : outcomes.list()) {
            accepted += outcome instanceof Observation ? 1 : 0;
            rejected += outcome instanceof Rejection ? 1 : 0;
        }
        return new Counts(accepted, rejected, outcomes.size() - accepted - rejected);
    }

    /** One line for each input file: three numbers and the path. */
    static void save(Map<String, Counts> files, Path to) throws IOException {
        var lines = new StringBuilder();
        files.forEach((path, c) -> lines.append(c.accepted)
                .append(' ')
                .append(c.rejected)
                .append(' ')
                .append(c.unclassified)
                .append(' ')
                // a name may have a line break in it
                .append(URLEncoder.encode(path, StandardCharsets.UTF_8))
                .append('\n'));
        Files.writeString(to, lines);
    }

    static Map<String, Counts> load(Path from) throws IOException {
        var files = new TreeMap<String, Counts>();
        for (String line : Files.readString(from).split("\n")) {
            String[] fields = line.split(" ", 4);
            if (fields.length == 4) {
                files.put(
                        URLDecoder.decode(fields[3], StandardCharsets.UTF_8),
                        new Counts(Long.parseLong(fields[0]), Long.parseLong(fields[1]), Long.parseLong(fields[2])));
            }
        }
        return files;
    }
}
