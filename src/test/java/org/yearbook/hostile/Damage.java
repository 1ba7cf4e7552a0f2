package org.yearbook.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Random damage to good bytes: bits, pieces taken out, doubled, moved, and what means something to a reader put in. */
final class Damage {
    private static final int MOST = 6;
    private static final List<String> WORDS = List.of(
            "\"",
            "\"\"",
            ",",
            "\n",
            "\r",
            "\r\n",
            "\t",
            "\0",
            "\uFEFF",
            "'",
            ";",
            "|",
            "{",
            "}",
            "[",
            "]",
            ":",
            "\\",
            "\\u0000",
            "\\ud800",
            "null",
            "true",
            "-",
            "+",
            ".",
            "..",
            "1e999999999",
            "999999999999999999999",
            "0",
            "00",
            "NaN",
            "万",
            "亿",
            "万亿",
            "百分之",
            "千分之",
            "余",
            "约",
            "近",
            "以上",
            "多",
            "几",
            "两",
            "半",
            "零",
            "〇",
            "点",
            "分之",
            "成",
            "折",
            "倍",
            "、",
            "，",
            "。",
            "（",
            "）",
            "(",
            ")",
            "《",
            "》",
            "“",
            "”",
            "：",
            "；",
            "其中",
            "分别",
            "同比增长",
            "较上年",
            "下一步",
            "一、",
            "（一）",
            "第五次",
            "2022年",
            "12月31日",
            "99999年",
            "5村1居",
            "1+N",
            "30-50人",
            "%",
            "‰",
            "％",
            "３",
            "县",
            "省",
            "云南省",
            "龙陵县",
            "件",
            "亿元",
            "<",
            ">",
            "</",
            "/>",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "<?",
            "<!DOCTYPE",
            "&",
            "&amp;",
            "&#0;",
            "&#x10FFFF;",
            "<row>",
            "</row>",
            "<c r=\"ZZ9\">",
            "<v>",
            "</v>",
            "t=\"s\"",
            "r=\"A0\"",
            "\u202E",
            "\u200B",
            "\uD800",
            "\u0085",
            "\u2028",
            "=1+1",
            "@",
            " ",
            "　");
    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_8,
            Charset.forName("GB18030"),
            StandardCharsets.UTF_16LE,
            Charset.forName("Big5"));

    private final Random random;

    Damage(long seed) {
        random = new Random(seed);
    }

    byte[] to(byte[] good) {
        byte[] bytes = good;
        for (int i = random.nextInt(MOST); i >= 0; i--) {
            bytes = once(bytes);
        }
        return bytes;
    }

    /** One of them. */
    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    boolean chance() {
        return random.nextBoolean();
    }

    private byte[] once(byte[] bytes) {
        int at = random.nextInt(bytes.length + 1);
        int length = Math.min(bytes.length - at, 1 << random.nextInt(8));
        byte[] piece = new byte[length];
        System.arraycopy(bytes, at, piece, 0, length);
        return switch (random.nextInt(9)) {
            case 0 -> replaced(bytes, at, Math.min(1, length), new byte[] {(byte) random.nextInt(256)});
            case 1 -> replaced(bytes, at, length, new byte[0]);
            case 2 -> replaced(bytes, at, 0, piece);
            case 3 -> replaced(bytes, random.nextInt(bytes.length + 1), 0, piece);
            case 4 -> replaced(bytes, at, bytes.length - at, new byte[0]);
            case 5 -> replaced(bytes, at, 0, repeated(word(), 1 << random.nextInt(10)));
            default -> replaced(bytes, at, random.nextBoolean() ? 0 : length, word());
        };
    }

    private byte[] word() {
        return one(WORDS).getBytes(one(CHARSETS));
    }

    private static byte[] repeated(byte[] word, int times) {
        var bytes = new ByteArrayOutputStream();
        for (int i = 0; i < times; i++) {
            bytes.writeBytes(word);
        }
        return bytes.toByteArray();
    }

    private static byte[] replaced(byte[] bytes, int at, int length, byte[] by) {
        var out = new ByteArrayOutputStream();
        out.write(bytes, 0, at);
        out.writeBytes(by);
        out.write(bytes, at + length, bytes.length - at - length);
        return out.toByteArray();
    }
}
