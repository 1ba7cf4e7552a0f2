package org.yearbook.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.yearbook.codebook.Codebook;
import org.yearbook.codebook.CodebookFiles;
import org.yearbook.region.RegionResolver;
import org.yearbook.source.Field;
import org.yearbook.source.InputFile;
import org.yearbook.source.Limits;
import org.yearbook.source.Locator;
import org.yearbook.source.RecordBlock;
import org.yearbook.source.RecordBlockReader;
import org.yearbook.source.RecordFiles;
import org.yearbook.source.Slice;

/** Plain rows take a way of their own; whatever a file holds, it leads where that of all other rows leads. */
class PlainRowsTest {
    private static final Codebook CODEBOOK = Codebook.load(CodebookFiles.builtIn());
    private static final RegionTexts REGIONS =
            new RegionTexts(CODEBOOK.gazetteer(), new RegionResolver(CODEBOOK.gazetteer(), CODEBOOK.regionAliases()));
    private static final Normalizers NORMALIZERS = new Normalizers(() -> new RecordNormalizer(CODEBOOK, REGIONS));

    /** A record has 200 characters at most. */
    private static final Limits LIMITS =
            new Limits(1 << 20, 1 << 20, 1 << 20, 1 << 20, 1 << 20, 1 << 20, 200, 100, 10, 100);

    private static final String[] SOURCES = {"R1", "来源.txt", " R 2 ", "《报告》", "　全角　", "", "\uFFFD", "𠮷"};
    private static final String[] REGIONS_WRITTEN = {
        "530523", "云南省保山市龙陵县", " 龙陵县象达镇", "楚雄州", "共和镇", "5305230", "", "不存在"
    };
    private static final String[] YEARS = {"2022", "2022年", "２０２２", " 2022年度 ", "1900", ""};
    private static final String[] INDICATORS = {"DIS01", "排查、受理矛盾纠纷", "PUB05", "REV01", "经费", "没有的指标", "\"引号\""};
    private static final String[] NUMBERS = {
        "967",
        "0",
        "007",
        "1,140",
        "1,14",
        "11,40,000",
        "132.87",
        "12.",
        ".5",
        "12.3.4",
        "98.22",
        "120",
        "5",
        "75",
        "999999999999999",
        "123456789012345678",
        "-3",
        "3 4",
        "1 140",
        "０",
        "2,000",
        "1.0"
    };
    private static final String[] BEFORE = {
        "", "", "", "约", "近", "超过", "百分之", "千分之", "万", "+", "-", "不足", " ", " 十", " 件", "达 百 "
    };
    private static final String[] BEHIND = {
        "", "", "", "余", "万", "万余", "%", "％", "件", "余件", "亿元", "折", "成", "成半", "k", "M", "以上", "左右", "多", "几", "打", "年",
        " ", "万5千", "个百分点"
    };
    private static final String[] SPELLED = {"五十六", "两", "无", "未发生", "若干", "-", "百分之九十五", "一打", "三双", "半", ""};
    private static final String[] UNITS = {"", "件", "宗", "万件", "%", "万元", "亿元", "万", "光年", "(人)", " 件", "打"};
    private static final String[] PERIODS = {"", "year", "STOCK", "累计", "century"};
    private static final String[] SCOPES = {"", "self", "部分", "department", "nobody"};
    private static final String[] EVIDENCE = {"", "第一句。", " 前后有空白 ", "a,b", "两\n行", "坏\uFFFD字", "长".repeat(199), "零\0"};
    private static final String[] PUBLISHED = {"", "2023-01-12", "2023年1月", "昨天"};
    private static final String[] ENDS = {"\n", "\n", "\r\n", "\r", ",\n", "\n\n", "\n,,,\n", "\"\n"};

    /** The file begins at its first line or, as a slice may, behind more lines than an int can count. */
    @Property(tries = 300)
    void plainRowsHaveTheOutcomesThatTheyHaveAsRecords(
            @ForAll int seed, @ForAll @IntRange(max = 30) int rows, @ForAll boolean far) throws IOException {
        Path folder = Files.createTempDirectory("plain");
        Path csv = Files.createDirectory(folder.resolve("records")).resolve("r.csv");
        Files.write(csv, bytes(new Random(seed), rows));
        var reader = new RecordBlockReader(
                new RecordFiles(folder, LIMITS, notice -> {}),
                List.of(new InputFile("records/r.csv", InputFile.Kind.RECORDS, Files.size(csv), 0, "", null)),
                new Slice(0, Long.MAX_VALUE, far ? Integer.MAX_VALUE - 5L : 1));
        reader.open(null);
        for (RecordBlock block = reader.read(); block != null; block = reader.read()) {
            var asRecords = new RecordBlock(block.file(), block.all().toList());
            assertThat(outcomes(block)).containsExactlyInAnyOrderElementsOf(outcomes(asRecords));
        }
        reader.close();
        Files.delete(csv);
    }

    /** Rows of texts of all kinds; one byte in some of them is broken. */
    private static byte[] bytes(Random random, int rows) {
        var text = new StringBuilder("source,region,year,indicator,value,unit,period,scope,evidence,published\n");
        for (int row = 0; row < rows; row++) {
            text.append(String.join(
                    ",",
                    Stream.of(
                                    one(SOURCES, random),
                                    one(REGIONS_WRITTEN, random),
                                    one(YEARS, random),
                                    one(INDICATORS, random),
                                    figure(random),
                                    one(UNITS, random),
                                    one(PERIODS, random),
                                    one(SCOPES, random),
                                    one(EVIDENCE, random),
                                    one(PUBLISHED, random))
                            .map(cell -> quoted(cell, random))
                            .toList()));
            text.append(one(ENDS, random));
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(4) == 0) {
            int header = text.indexOf("\n");
            bytes[header + random.nextInt(bytes.length - header)] |= (byte) 0x80;
        }
        return bytes;
    }

    private static String figure(Random random) {
        return random.nextInt(5) == 0
                ? one(SPELLED, random)
                : one(BEFORE, random) + one(NUMBERS, random) + one(BEHIND, random);
    }

    /** The first of them half of the time, so that most rows have few faults. */
    private static String one(String[] some, Random random) {
        return random.nextBoolean() ? some[0] : some[random.nextInt(some.length)];
    }

    private static String quoted(String cell, Random random) {
        boolean needed = cell.indexOf(',') >= 0 || cell.indexOf('\n') >= 0 || cell.indexOf('"') >= 0;
        return needed || random.nextInt(8) == 0 ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    private static List<Outcome> outcomes(RecordBlock block) {
        Outcomes outcomes = NORMALIZERS.normalize(block);
        var all = new ArrayList<>(outcomes.list());
        outcomes.plain().forEach(plain -> all.add(observation(plain)));
        return all;
    }

    private static Observation observation(PlainObservation plain) {
        return new Observation(
                plain.region(),
                plain.year(),
                plain.indicator(),
                BigDecimal.valueOf(plain.unscaled(), plain.scale()),
                plain.qualifier(),
                plain.period(),
                plain.scope(),
                text(plain, Field.SOURCE),
                new Locator(Locator.Kind.LINE, plain.line()),
                text(plain, Field.EVIDENCE),
                plain.day() == PlainObservation.NO_DAY ? null : LocalDate.ofEpochDay(plain.day()));
    }

    private static String text(PlainObservation plain, Field field) {
        int from = plain.from(field);
        return new String(plain.bytes(), from, plain.to(field) - from, StandardCharsets.UTF_8);
    }
}
