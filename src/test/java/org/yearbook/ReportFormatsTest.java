package org.yearbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One report in each format and encoding that offices hold; the figures are the same. */
class ReportFormatsTest {
    private static final String TITLE = "腾冲市2023年法治政府建设情况报告";
    private static final String FIRST = "一、扎实化解纠纷。全年共排查矛盾纠纷1,215起，化解1198起，化解率98.6%。";
    private static final String SECOND = "二、规范行政执法。办理行政处罚案件三十六件，未发生行政诉讼案件。";
    private static final String PLAN = "三、下一步工作打算。力争化解率达到99%以上，培训执法人员200人次。";
    private static final String[] FIGURES = {"DIS01 1215", "DIS02 1198", "DIS03 98.6", "ENF06 36", "LIT01 0"};

    /** Characters on a printed line. */
    private static final int PRINTED = 22;

    @TempDir
    Path folder;

    private JobRun job;

    @BeforeEach
    void folders() throws IOException {
        job = JobRun.in(folder);
    }

    private void write(String name, byte[] bytes) throws IOException {
        Files.write(job.input().resolve("reports").resolve(name), bytes);
    }

    private void expectFigures() throws IOException {
        job.published();
        assertThat(job.columns("rejected.csv", "source", "message")).isEmpty();
        assertThat(job.columns("observations.csv", "indicator_code", "value")).containsExactly(FIGURES);
        assertThat(job.columns("observations.csv", "region_code", "year")).containsOnly("530581 2023");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16", "UTF-16LE", "UTF-16BE"})
    void textInAnyEncoding(String charset) throws IOException {
        write("r.txt", String.join("\n", TITLE, FIRST, SECOND, PLAN).getBytes(Charset.forName(charset)));
        expectFigures();
    }

    @Test
    void textInTraditionalCharactersAndBig5() throws IOException {
        String text = "騰衝市2023年法治政府建設情況報告\n一、全年共排查矛盾糾紛1,215起，化解1198起，化解率98.6%。\n二、辦理行政處罰案件三十六件，未發生行政訴訟案件。";
        write("r.txt", text.getBytes(Charset.forName("Big5")));
        expectFigures();
    }

    @Test
    void textWithABrokenByteAndInjectedPinyin() throws IOException {
        byte[] bytes = String.join("\n", TITLE, FIRST.replace("化解率", "化解(jiě)率"), SECOND, PLAN + "末尾X末尾")
                .getBytes(StandardCharsets.UTF_8);
        bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf('X')] = (byte) 0xFF;
        write("r.txt", bytes);
        expectFigures();
    }

    @Test
    void aWebPageWithoutItsNavigation() throws IOException {
        String page = """
                <html><head><meta charset="gb2312"><title>%s_腾冲市人民政府</title>
                <meta name="ArticleTitle" content="%s"><meta name="PubDate" content="2024-01-15 10:00"></head><body>
                <div class="nav"><ul><li><a href="/">首页</a></li><li><a>处理投诉99件。查处案件88件。</a></li></ul></div>
                <table><tr><td>索引号</td><td>5305-2024-001</td><td>发布机构</td><td>腾冲市人民政府</td></tr></table>
                <div><h1>%s</h1><div class="zoom"><p><span>%s</span></p><p>%s</p><p><b>三、下一步工作打算。</b>力争化解率达到99%%以上。</p></div>
                <div>打印本页 | 关闭窗口 浏览次数：1234次</div></div>
                <div class="footer">主办单位：腾冲市人民政府办公室。网站标识码5305810001。联系电话0875-5121212。</div></body></html>
                """.formatted(TITLE, TITLE, TITLE, FIRST, SECOND);
        write("r.html", page.getBytes(Charset.forName("GB18030")));
        expectFigures();
    }

    @Test
    void aWordDocumentWithATable() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText(TITLE);
            document.createParagraph().createRun().setText(FIRST);
            XWPFTable table = document.createTable(2, 2);
            table.getRow(0).getCell(0).setText("行政处罚案件（件）");
            table.getRow(0).getCell(1).setText("36");
            table.getRow(1).getCell(0).setText("行政诉讼案件");
            table.getRow(1).getCell(1).setText("0件");
            document.createParagraph().createRun().setText(PLAN);
            document.write(bytes);
        }
        write("r.docx", bytes.toByteArray());
        expectFigures();
    }

    @Test
    void aPdfWithItsLinesJoined() throws IOException {
        var lines = new ArrayList<>(List.of(TITLE));
        for (String paragraph : List.of(FIRST, SECOND, "- 1 -", PLAN)) {
            for (int from = 0; from < paragraph.length(); from += PRINTED) {
                lines.add(paragraph.substring(from, Math.min(from + PRINTED, paragraph.length())));
            }
        }
        write("r.pdf", pdf(lines.toArray(new String[0])));
        expectFigures();
    }

    @Test
    void aScannedPdfIsRefusedWithThatReason() throws IOException {
        write("scan.pdf", pdf());
        write("broken.pdf", "%PDF-1.7 broken".getBytes(StandardCharsets.US_ASCII));
        write("broken.docx", "no document".getBytes(StandardCharsets.US_ASCII));
        job.published();
        assertThat(job.columns("rejected.csv", "source", "reason"))
                .containsExactly("broken.docx malformed", "broken.pdf malformed", "scan.pdf malformed");
        assertThat(job.rows("rejected.csv").get(2).get("message")).contains("扫描", "scanned");
    }

    /** A PDF with a font that every reader has by name, so that none is needed here. */
    private static byte[] pdf(String... lines) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            var resources = new PDResources();
            var fonts = new COSDictionary();
            fonts.setItem(COSName.getPDFName("F1"), songType());
            resources.getCOSObject().setItem(COSName.FONT, fonts);
            page.setResources(resources);
            var stream = new PDStream(document);
            try (OutputStream out = stream.createOutputStream()) {
                out.write("BT /F1 12 Tf 50 750 Td\n".getBytes(StandardCharsets.US_ASCII));
                for (String line : lines) {
                    String hex = HexFormat.of().formatHex(line.getBytes(StandardCharsets.UTF_16BE));
                    out.write(("<" + hex + "> Tj 0 -20 Td\n").getBytes(StandardCharsets.US_ASCII));
                }
                out.write("ET".getBytes(StandardCharsets.US_ASCII));
            }
            page.setContents(stream);
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    private static COSDictionary songType() {
        var info = new COSDictionary();
        info.setItem(COSName.REGISTRY, new COSString("Adobe"));
        info.setItem(COSName.ORDERING, new COSString("GB1"));
        info.setItem(COSName.SUPPLEMENT, COSInteger.get(4));
        var descendant = new COSDictionary();
        descendant.setItem(COSName.TYPE, COSName.FONT);
        descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE0);
        descendant.setItem(COSName.BASE_FONT, COSName.getPDFName("STSong-Light"));
        descendant.setItem(COSName.CIDSYSTEMINFO, info);
        var descendants = new COSArray();
        descendants.add(descendant);
        var font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setItem(COSName.BASE_FONT, COSName.getPDFName("STSong-Light"));
        font.setItem(COSName.ENCODING, COSName.getPDFName("UniGB-UCS2-H"));
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        return font;
    }
}
