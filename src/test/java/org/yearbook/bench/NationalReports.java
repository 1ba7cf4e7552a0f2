package org.yearbook.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.yearbook.codebook.Chapter;
import org.yearbook.codebook.Codebook;
import org.yearbook.codebook.CodebookFiles;
import org.yearbook.region.Region;

/**
 * Makes the reports of a country: a title, a head for each chapter, prose without figures, and between it the examples of
 * the codebook's phrases with figures drawn anew. A report is as long as real ones are, about 15 kB, and states about as
 * many figures, forty; the same seed gives the same bytes.
 */
final class NationalReports {
    private static final int LAST_YEAR = 2024;
    private static final int YEARS = 10;
    /** How many sentences of a paragraph state nothing, beside one that states a figure. */
    private static final int PROSE = 2;

    private static final int PARAGRAPHS = 4;
    private static final String NUMERALS = "一二三四五六七八九十";
    /** Not the numbers of hotlines and plans, nor years. */
    private static final Pattern FIGURE = Pattern.compile("(?<![0-9.])[1-9][0-9]{0,2}(?![0-9.])");

    private final List<List<String>> statements = new ArrayList<>();
    private final List<String> prose;
    private final Codebook codebook;
    private final SplittableRandom random;

    NationalReports(Codebook codebook, long seed) throws IOException {
        this.codebook = codebook;
        this.random = new SplittableRandom(seed);
        this.prose = new String(resource("/bench/prose.txt"), UTF_8).lines().toList();
        List<CSVRecord> phrases = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new InputStreamReader(
                        new ByteArrayInputStream(CodebookFiles.builtIn().read("phrases.csv")), UTF_8))
                .getRecords();
        for (Chapter chapter : codebook.chapters()) {
            statements.add(phrases.stream()
                    .filter(phrase -> codebook.byCode(phrase.get("code"))
                            .filter(indicator -> indicator.chapter().equals(chapter))
                            .isPresent())
                    .map(phrase -> phrase.get("example"))
                    .toList());
        }
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = NationalReports.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }

    /** Writes so many reports, in folders of a year each; later rounds through all regions are of earlier years. */
    void write(Path folder, int count) throws IOException {
        List<Region> regions = codebook.gazetteer().regions();
        for (int i = 0; i < count; i++) {
            int year = LAST_YEAR - i / regions.size() % YEARS;
            Region region = regions.get(i % regions.size());
            Path file = folder.resolve(String.valueOf(year)).resolve(region.code() + ".txt");
            Files.createDirectories(file.getParent());
            Files.writeString(file, text(region, year));
        }
    }

    private String text(Region region, int year) {
        var text = new StringBuilder(codebook.gazetteer().path(region) + year + "年法治政府建设年度报告\n\n");
        for (int chapter = 0; chapter < statements.size(); chapter++) {
            String name = codebook.chapters().get(chapter).nameZh();
            text.append(NUMERALS.charAt(chapter)).append('、').append(name).append('\n');
            text.append(one(prose)).append('\n');
            for (int paragraph = 0; paragraph < PARAGRAPHS; paragraph++) {
                for (int i = 0; i < PROSE; i++) {
                    text.append(one(prose));
                }
                text.append(FIGURE.matcher(one(statements.get(chapter))).replaceAll(this::another))
                        .append('\n');
            }
        }
        return text.toString();
    }

    /** A figure of as many digits. */
    private String another(MatchResult figure) {
        int least = (int) Math.pow(10, figure.group().length() - 1);
        return String.valueOf(random.nextInt(least, least * 10));
    }

    private String one(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }
}
