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
import org.yearbook.codebook.Indicator;
import org.yearbook.region.Region;

/**
 * Makes records of a country: the same arguments give the same bytes. They go year by year through all
 * regions, some indicators each, in the spellings that people use.
 */
final class NationalRecords {
    private static final int FIRST_YEAR = 2015;
    private static final int YEARS = 10;
    /** Indicators of a region and year lie this far apart in the codebook. */
    private static final int STEP = 7;

    private final Codebook codebook;
    private final List<Region> regions;
    private final List<Indicator> indicators;
    private final SplittableRandom random;
    private final double bad;

    /** @param bad share of the records that are to be refused */
    NationalRecords(Codebook codebook, long seed, double bad) {
        this.codebook = codebook;
        this.regions = codebook.gazetteer().regions().stream()
                .filter(region -> region.parent() >= 0)
                .toList();
        this.indicators = codebook.indicators();
        this.random = new SplittableRandom(seed);
        this.bad = bad;
    }

    /** Writes a file of so many records. */
    void write(Path file, long rows) throws IOException {
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
}
