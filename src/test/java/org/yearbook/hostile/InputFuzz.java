package org.yearbook.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.yearbook.codebook.Codebook;
import org.yearbook.codebook.CodebookFiles;
import org.yearbook.extract.ReportExtractor;
import org.yearbook.normalize.Observation;
import org.yearbook.normalize.Outcome;
import org.yearbook.normalize.Outcomes;
import org.yearbook.normalize.PlainObservation;
import org.yearbook.normalize.RecordNormalizer;
import org.yearbook.normalize.RegionTexts;
import org.yearbook.normalize.Rejection;
import org.yearbook.region.RegionResolver;
import org.yearbook.source.InputFile;
import org.yearbook.source.Inventory;
import org.yearbook.source.Limits;
import org.yearbook.source.RecordBlock;
import org.yearbook.source.RecordBlockReader;
import org.yearbook.source.RecordFiles;
import org.yearbook.source.ReportDocuments;
import org.yearbook.source.Slice;
import org.yearbook.source.Slices;

/**
 * Good files with random damage: whatever comes of a row, it is an observation with a plain value, an unclassified
 * figure or a rejection that says why, and nothing is thrown. Runs in the profile {@code fuzz}, not with the tests.
 */
class InputFuzz {
    private static final Codebook CODEBOOK = Codebook.load(CodebookFiles.builtIn());
    private static final RegionResolver RESOLVER = new RegionResolver(CODEBOOK.gazetteer(), CODEBOOK.regionAliases());
    private static final int LARGE = 1 << 20;
    private static final Limits LIMITS = new Limits(LARGE, LARGE, LARGE, LARGE, LARGE, LARGE, 20_000, 50, 20, 2_000);

    private static final String TEXT = """
            中共龙陵县委 龙陵县人民政府关于2022年法治政府建设情况的报告
            一、扎实化解纠纷。全年共排查矛盾纠纷1,215起（其中重大纠纷12起），化解1198起，化解率98.6%，同比增长百分之十二点五。
            二、规范行政执法。办理行政处罚案件三十六件，罚没款132.87万元，未发生行政诉讼案件；开展普法宣传30余场次，受众约五万余人次。
            A、B、C三个乡镇办结率均达100%，村（居）法律顾问覆盖率达百分之百。2023年1月12日
            """;
    private static final String CSV = """
            source,region,year,indicator,value,unit,period,scope,evidence,published
            s,530523,2022,DIS01,967,件,year,self,"共排查967件，""占""比",2023-01-12
            s,云南省保山市龙陵县,2022年,排查矛盾纠纷,"1,140",件,,,"两
            行",
            s,龙陵县,２０２２,罚没款,132.87万,元,stock,part,x,2023年1月
            s,5305,2022年度,办结率,百分之九十八点六,,,,,
            """;
    private static final String JSONL = """
            {"source":"s","region":"530523","year":2022,"indicator":"DIS01","value":967,"unit":"件","evidence":"共\\"967\\"件"}
            {"来源":"s","地区":"龙陵县","年度":"2022年","指标":"排查矛盾纠纷","数值":"1,140","单位":"件","x":{"y":[1,null]}}
            {"source":"s","region":"5305","year":2022.0,"indicator":"DIS03","value":9.86e1}
            """;
    private static final List<String> VALUES = List.of(
            "967",
            "1,140",
            "132.87万",
            "30余",
            "约50",
            "五十六",
            "两",
            "98.22%",
            "百分之九十八点二二",
            "无",
            "未发生",
            "４６",
            "一百零三万五千六百",
            "近百",
            "3千5百",
            "七成六",
            "3-5",
            "三点五折",
            "一打",
            "半百",
            "12345678901234567890.123456789",
            "千分之三",
            "5个百分点",
            "2k",
            "壹佰贰拾");

    private static Path input;

    private final ReportExtractor extractor =
            new ReportExtractor(CODEBOOK, CODEBOOK.gazetteer(), RESOLVER, LIMITS.figures());
    private final RecordNormalizer normalizer =
            new RecordNormalizer(CODEBOOK, new RegionTexts(CODEBOOK.gazetteer(), RESOLVER));

    @BeforeContainer
    static void folders() throws IOException {
        input = Files.createTempDirectory("fuzz");
        Files.createDirectories(input.resolve("records"));
        Files.createDirectories(input.resolve("reports"));
    }

    @AfterContainer
    static void away() throws IOException {
        Files.delete(input.resolve("records"));
        Files.delete(input.resolve("reports"));
        Files.delete(input);
    }

    @Property(shrinking = ShrinkingMode.OFF)
    void csv(@ForAll long seed) throws IOException {
        InputFile file = written("records/r.csv", new Damage(seed).to(CSV.getBytes(StandardCharsets.UTF_8)));
        List<Slice> slices = file.problem() == null ? Slices.of(input, file, 100) : List.of(Slice.WHOLE);
        assertThat(records(file, slices)).allSatisfy(InputFuzz::isClear);
        assertThat(records(file, List.of(Slice.WHOLE))).allSatisfy(InputFuzz::isClear);
        Files.delete(input.resolve(file.path()));
    }

    @Property(shrinking = ShrinkingMode.OFF)
    void jsonl(@ForAll long seed) throws IOException {
        recordsOf("records/r.jsonl", new Damage(seed).to(JSONL.getBytes(StandardCharsets.UTF_8)));
    }

    @Property(shrinking = ShrinkingMode.OFF)
    void workbook(@ForAll long seed) throws IOException {
        String rows = Packages.row(3, "s", "龙陵县", "2022年", "排查矛盾纠纷", "1,140", "件")
                + "<row r=\"4\"><c t=\"s\"><v>0</v></c><c><v>530523</v></c><c s=\"0\"><v>2022</v></c>"
                + "<c t=\"str\"><f>A1</f><v>DIS03</v></c><c s=\"1\"><v>0.986</v></c></row>";
        Packages workbook = Packages.workbook(rows)
                .with(
                        "xl/styles.xml",
                        Packages.XML
                                + "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"yyyy-mm-dd\"/></numFmts>"
                                + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"10\"/><xf numFmtId=\"170\"/></cellXfs></styleSheet>");
        recordsOf("records/r.xlsx", packed(workbook, new Damage(seed)));
    }

    @Property(shrinking = ShrinkingMode.OFF)
    void document(@ForAll long seed) throws IOException {
        var body = new StringBuilder("<w:tbl><w:tr><w:tc>" + Packages.paragraph("行政处罚案件（件）") + "</w:tc><w:tc>"
                + Packages.paragraph("36") + "</w:tc></w:tr></w:tbl>");
        TEXT.lines().map(Packages::paragraph).forEach(body::append);
        report("reports/r.docx", packed(Packages.document(Bytes.once(body.toString())), new Damage(seed)));
    }

    @Property(shrinking = ShrinkingMode.OFF)
    void page(@ForAll long seed) throws IOException {
        String page =
                "<html><head><title>报告</title><meta name=\"PubDate\" content=\"2023-01-12\"></head><body><table><tr><td>"
                        + "发布机构</td><td>龙陵县人民政府</td></tr></table><div><h1>标题</h1><p>" + TEXT.replace("\n", "</p><p>")
                        + "</p></div><div class=\"footer\">主办单位</div></body></html>";
        report("reports/r.html", new Damage(seed).to(page.getBytes(StandardCharsets.UTF_8)));
    }

    @Property(shrinking = ShrinkingMode.OFF)
    void text(@ForAll long seed) throws IOException {
        report("reports/r.txt", new Damage(seed).to(TEXT.getBytes(StandardCharsets.UTF_8)));
    }

    @Property(shrinking = ShrinkingMode.OFF)
    void numerals(@ForAll long seed) throws IOException {
        var damage = new Damage(seed);
        var rows = new StringBuilder("source,region,year,indicator,value,unit\n");
        for (int i = 0; i < 50; i++) {
            String value = damage.chance() ? damage.one(VALUES) + damage.one(VALUES) : damage.one(VALUES);
            String damaged = new String(damage.to(value.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
            rows.append("s,530523,2022,DIS02,\"")
                    .append(damaged.replace("\"", "\"\""))
                    .append("\",\n");
        }
        recordsOf("records/n.csv", rows.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] packed(Packages good, Damage damage) throws IOException {
        boolean outside = damage.chance();
        Packages made = outside ? good : good.damaged(damage);
        Path file = Files.createTempFile("fuzz", ".zip");
        made.made().at(file);
        byte[] bytes = Files.readAllBytes(file);
        Files.delete(file);
        return outside ? damage.to(bytes) : bytes;
    }

    private static InputFile written(String path, byte[] bytes) throws IOException {
        Files.write(input.resolve(path), bytes);
        List<InputFile> files = Inventory.of(input, LIMITS).files();
        assertThat(files).hasSize(1);
        return files.get(0);
    }

    private void recordsOf(String path, byte[] bytes) throws IOException {
        assertThat(records(written(path, bytes), List.of(Slice.WHOLE))).allSatisfy(InputFuzz::isClear);
        Files.delete(input.resolve(path));
    }

    private List<Outcome> records(InputFile file, List<Slice> slices) {
        var outcomes = new ArrayList<Outcome>();
        var files = new RecordFiles(input, LIMITS, notice -> {});
        for (Slice slice : slices) {
            var reader = new RecordBlockReader(files, List.of(file), slice);
            reader.open(null);
            for (RecordBlock block = reader.read(); block != null; block = reader.read()) {
                Outcomes ofBlock = normalizer.normalize(block);
                outcomes.addAll(ofBlock.list());
                ofBlock.plain().forEach(plain -> outcomes.add(asObject(plain)));
            }
            reader.close();
        }
        return outcomes;
    }

    /** What comes of the same row on the way of all other rows, which is the same. */
    private Outcome asObject(PlainObservation plain) {
        Outcome outcome = normalizer.normalize(plain.rows().record(plain.row()));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Observation.class,
                        observation -> assertThat(observation.value())
                                .isEqualByComparingTo(BigDecimal.valueOf(plain.unscaled(), plain.scale())));
        return outcome;
    }

    private void report(String path, byte[] bytes) throws IOException {
        InputFile file = written(path, bytes);
        RecordBlock block = extractor.extract(new ReportDocuments(input, LIMITS).open(file));
        assertThat(block.rows().stream().map(normalizer::normalize)).allSatisfy(InputFuzz::isClear);
        Files.delete(input.resolve(path));
    }

    private static void isClear(Outcome outcome) {
        if (outcome instanceof Rejection rejection) {
            assertThat(rejection.message()).contains(" | ").hasSizeLessThan(2_000);
        } else if (outcome instanceof Observation observation) {
            assertThat(observation.value().signum()).isNotNegative();
            assertThat(observation.value().toPlainString()).hasSizeLessThan(500);
        }
    }
}
