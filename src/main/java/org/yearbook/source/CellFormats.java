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

    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Integer> ofStyle = new ArrayList<>();

    private CellFormats() {}

    /** Of a workbook without styles. */
    static CellFormats none() {
        return new CellFormats();
    }

    static CellFormats read(InputStream in) throws IOException, XMLStreamException {
        var read = new CellFormats();
        XMLStreamReader xml = OfficeFile.parse(in);
        boolean cells = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                String name = xml.getLocalName();
                cells |= name.equals("cellXfs");
                if (name.equals("numFmt") && read.formats.size() < MOST) {
                    read.formats.put(number(xml), xml.getAttributeValue(null, "formatCode"));
                } else if (name.equals("xf") && cells && read.ofStyle.size() < MOST) {
                    read.ofStyle.add(number(xml));
                }
            } else if (event == XMLStreamReader.END_ELEMENT
                    && xml.getLocalName().equals("cellXfs")) {
                cells = false;
            }
        }
        return read;
    }

    private static int number(XMLStreamReader xml) {
        String number = xml.getAttributeValue(null, "numFmtId");
        return number == null ? 0 : Integer.parseInt(number);
    }

    boolean isDate(String style) {
        return DateUtil.isADateFormat(format(style), code(style));
    }

    boolean isPercentage(String style) {
        return code(style).contains("%");
    }

    /** The number of the format; general where the style is not there. */
    private int format(String style) {
        int number = style == null ? -1 : Integer.parseInt(style);
        return number < 0 || number >= ofStyle.size() ? 0 : ofStyle.get(number);
    }

    private String code(String style) {
        int format = format(style);
        String own = formats.get(format);
        String builtIn = own == null ? BuiltinFormats.getBuiltinFormat(format) : own;
        return builtIn == null ? "General" : builtIn;
    }
}
