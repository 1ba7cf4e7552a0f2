package org.yearbook.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.yearbook.codebook.Codebook;
import org.yearbook.codebook.CodebookFiles;
import org.yearbook.codebook.Indicator;
import org.yearbook.region.Region;

/**
 * Makes input as large as the country: the same arguments give the same bytes. Records go year by year through all
 * regions, some indicators each, in the spellings that people use.
 */
final class NationalInput {
    private static final int FIRST_YEAR = 2015;
    private static final int YEARS = 10;
    /** Indicators of a region and year lie this far apart in the codebook. */
    private static final int STEP = 7;

    private final Codebook codebook = Codebook.load(CodebookFiles.builtIn());
    private final List<Region> regions = codebook.gazetteer().regions().stream()
            .filter(region -> region.parent() >= 0)
            .toList();
    private final List<Indicator> indicators = codebook.indicators();
    private final SplittableRandom random;
    private final double bad;

    /** @param bad share of the records that are to be refused */
    NationalInput(long seed, double bad) {
        this.random = new SplittableRandom(seed);
        this.bad = bad;
    }

    /** Makes input by itself; arguments: folder, records, reports, seed, share of bad records. */
    public static void main(String[] arguments) throws IOException {
        var input = new NationalInput(Long.parseLong(arguments[3]), Double.parseDouble(arguments[4]));
        Path folder = Path.of(arguments[0]);
        input.records(folder.resolve("records/national.csv"), Long.parseLong(arguments[1]));
        input.reports(folder.resolve("reports"), Integer.parseInt(arguments[2]));
    }

    /** Writes a file of so many records. */
    void records(Path file, long rows) throws IOException {
        Files.createDirectories(file.getParent());
        long each = Math.max(1, Math.min(indicators.size(), -Math.floorDiv(-rows, (long) regions.size() * YEARS)));
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("source,region,year,indicator,value,unit\n");
            for (long row = 0; row < rows; row++) {
                int report = (int) (row / each);
                Region region = regions.get(report % regions.size());
                int year = FIRST_YEAR + report / regions.size() % YEARS;
                int from = Math.floorMod(region.index() * 31 + year, indicators.size());
                Indicator indicator = indicators.get((int) ((from + row % each * STEP) % indicators.size()));
                out.write("R" + region.code() + '-' + year + ',' + name(region) + ',' + year(year) + ',');
                out.write(Codebook.withoutBrackets(indicator.nameZh()) + ',' + figure(indicator) + '\n');
            }
        }
    }

    private String name(Region region) {
        return random.nextInt(10) < 7 ? codebook.gazetteer().path(region) : region.code();
    }

    private String year(int year) {
        return switch (random.nextInt(4)) {
            case 0 -> year + "年";
            case 1 -> year + "年度";
            default -> String.valueOf(year);
        };
    }

    private String figure(Indicator indicator) {
        if (random.nextDouble() < bad) {
            return one("若干," + indicator.unit(), "-," + indicator.unit(), "12.3.4," + indicator.unit(), "7,光年");
        }
        if (indicator.isRate()) {
            BigDecimal rate = BigDecimal.valueOf(random.nextInt(5_000, 10_001), 2);
            return one(rate + "%,", rate + ",%", "百分之" + rate.intValue() + ',');
        }
        int count = (int) Math.pow(10, random.nextDouble() * 4.5);
        BigDecimal hundredths = BigDecimal.valueOf(count, 2);
        if (indicator.unit().equals("万元")) {
            return one(hundredths + ",亿元", hundredths + "万,元", hundredths + ",万元");
        }
        String unit = indicator.unit();
        return one(
                count + "余," + unit,
                String.format(Locale.ROOT, "\"%,d\",%s", count, unit),
                hundredths + "万," + unit,
                hundredths + ",万" + unit,
                unit.equals("件") ? count + ",宗" : "约" + count + ',' + unit,
                count + "," + unit);
    }

    private String one(String... some) {
        return some[random.nextInt(some.length)];
    }

    /** Writes so many reports, of a dozen sentences each. */
    void reports(Path folder, int count) throws IOException {
        Files.createDirectories(folder);
        for (int report = 0; report < count; report++) {
            Region region = regions.get((int) ((long) report * regions.size() / count));
            int year = FIRST_YEAR + report % YEARS;
            var text = new StringBuilder(codebook.gazetteer().path(region) + year + "年法治政府建设年度报告\n\n");
            for (int i = 0; i < 12; i++) {
                Indicator indicator = indicators.get(random.nextInt(indicators.size()));
                text.append("本年度，").append(indicator.nameZh()).append(random.nextInt(1, 2_000));
                text.append(indicator.unit()).append("。\n");
            }
            Files.writeString(folder.resolve(region.code() + "-" + report + ".txt"), text);
        }
    }
}
