package org.yearbook.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;

/** How the cells of a workbook show numbers: as a date, as a percentage, or plainly. */
final class CellFormats {
    /** Excel has no room for more. */
    private static final int MOST = 65_490;

    /** Nor for a longer code. */
    private static final int LONGEST_CODE = 255;

    private final List<Format> ofStyle;

    private CellFormats(List<Format> ofStyle) {
        this.ofStyle = ofStyle;
    }

    /** Of a workbook without styles. */
    static CellFormats none() {
        return new CellFormats(List.of());
    }

    static CellFormats read(InputStream in) throws IOException, XMLStreamException {
        Map<Integer, String> codes = new HashMap<>();
        var numbers = new ArrayList<Integer>();
        XMLStreamReader xml = OfficeFile.parse(in);
        boolean cells = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                String name = xml.getLocalName();
                cells |= name.equals("cellXfs");
                String code = xml.getAttributeValue(null, "formatCode");
                if (name.equals("numFmt") && code != null && code.length() <= LONGEST_CODE && codes.size() < MOST) {
                    codes.put(number(xml), code);
                } else if (name.equals("xf") && cells && numbers.size() < MOST) {
                    numbers.add(number(xml));
                }
            } else if (event == XMLStreamReader.END_ELEMENT
                    && xml.getLocalName().equals("cellXfs")) {
                cells = false;
            }
        }
        // styles share formats, and each is decided once, not for each cell
        Map<Integer, Format> formats = new HashMap<>();
        return new CellFormats(numbers.stream()
                .map(number -> formats.computeIfAbsent(number, n -> Format.of(n, codes.get(n))))
                .toList());
    }

    private static int number(XMLStreamReader xml) {
        String number = xml.getAttributeValue(null, "numFmtId");
        return number == null ? 0 : Integer.parseInt(number);
    }

    boolean isDate(String style) {
        return format(style).date();
    }

    boolean isPercentage(String style) {
        return format(style).percentage();
    }

    /** General where the style is not there. */
    private Format format(String style) {
        int number = style == null ? -1 : Integer.parseInt(style);
        return number < 0 || number >= ofStyle.size() ? Format.GENERAL : ofStyle.get(number);
    }

    private record Format(boolean date, boolean percentage) {
        private static final Format GENERAL = new Format(false, false);

        private static Format of(int number, String own) {
            String code = own == null ? BuiltinFormats.getBuiltinFormat(number) : own;
            return code == null ? GENERAL : new Format(DateUtil.isADateFormat(number, code), code.contains("%"));
        }
    }
}
