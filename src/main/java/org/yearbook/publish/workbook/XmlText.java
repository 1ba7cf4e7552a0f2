package org.yearbook.publish.workbook;

import java.util.regex.Pattern;

/** Texts as they may stand in XML. */
final class XmlText {
    /** Characters that no XML file may hold. */
    private static final Pattern NEVER =
            Pattern.compile("[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    /** What Unicode has behind it in two bytes are no characters. */
    private static final char LAST = '\uFFFD';

    private XmlText() {}

    /** The text with a question mark for each character that no XML file may hold. */
    static String of(String text) {
        return NEVER.matcher(text).replaceAll("?");
    }

    /** The text as it stands between two tags. */
    static String escaped(String text) {
        if (isPlain(text)) {
            return text;
        }
        return of(text).replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\t", "&#x9;")
                .replace("\n", "&#xa;")
                .replace("\r", "&#xd;");
    }

    /** Most texts are letters and digits. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '&' || c == '<' || c == '>' || Character.isSurrogate(c) || c > LAST) {
                return false;
            }
        }
        return true;
    }
}
