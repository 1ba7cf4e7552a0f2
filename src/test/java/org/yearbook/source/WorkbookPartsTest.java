package org.yearbook.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;

class WorkbookPartsTest {
    private static final Limits LIMITS =
            new Limits(1 << 20, 1 << 20, 1 << 20, 1 << 20, 1 << 20, 1 << 20, 200, 100, 10, 100);

    @Test
    void ofALongSharedTextNoMoreIsDecodedThanShowsThatItIsTooLong() throws IOException, XMLStreamException {
        String text = "件".repeat(1_000);
        var strings = SharedStrings.read(xml("<sst><si><t>ab</t></si><si><t>" + text + "</t></si></sst>"), LIMITS);

        assertThat(strings.get(0, 10)).isEqualTo("ab");
        assertThat(strings.get(1, 1_000)).isEqualTo(text);
        assertThat(strings.get(1, 10)).startsWith("件".repeat(11)).hasSizeLessThan(45);
    }

    @Test
    void aFormatCodeThatExcelHasNoRoomForIsNone() throws IOException, XMLStreamException {
        CellFormats formats = CellFormats.read(xml("<styleSheet><numFmts>"
                + format(170, "0".repeat(254) + "%")
                + format(171, "0".repeat(255) + "%")
                + format(172, "yyyy-mm-dd")
                + "</numFmts><cellXfs><xf numFmtId=\"170\"/><xf numFmtId=\"171\"/><xf numFmtId=\"172\"/>"
                + "<xf numFmtId=\"10\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"));

        assertThat(formats.isPercentage("0")).isTrue();
        assertThat(formats.isPercentage("1")).isFalse();
        assertThat(formats.isDate("2")).isTrue();
        assertThat(formats.isPercentage("3")).isTrue();
        assertThat(formats.isDate("4")).isTrue();
        assertThat(formats.isDate("5")).isFalse();
        assertThat(formats.isDate(null)).isFalse();
    }

    private static String format(int number, String code) {
        return "<numFmt numFmtId=\"" + number + "\" formatCode=\"" + code + "\"/>";
    }

    private static InputStream xml(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
