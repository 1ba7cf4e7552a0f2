package org.yearbook.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;

/**
 * Looks whether the streams of a PDF unpack to more than the limits, before the library unpacks them into memory. It
 * goes by the bytes alone: whatever stands behind the word {@code stream} and looks packed is unpacked and thrown away.
 */
final class PdfStreams {
    private static final Pattern STREAM = Pattern.compile("stream\\r?\\n");
    private static final String END = "endstream";
    /** How far before its stream a dictionary begins at most. */
    private static final int DICTIONARY = 2_000;
    /** Filters that are hardly used any more are not unpacked here; how many times longer they make a stream at most. */
    private static final Pattern RUN_LENGTH = Pattern.compile("RunLength|/RL\\b");

    private static final int RUN_LENGTH_FACTOR = 64;
    private static final Pattern LZW = Pattern.compile("LZW|#|/F(?:ilter)?\\s+\\d");
    private static final int LZW_FACTOR = 1_400;
    /** A stream may be packed several times over. */
    private static final int MOST_LAYERS = 5;

    private static final int BUFFER = 1 << 14;

    private final Limits limits;
    private final byte[] bytes;
    private long total;

    private PdfStreams(byte[] bytes, Limits limits) {
        this.bytes = bytes;
        this.limits = limits;
    }

    static void check(byte[] pdf, Limits limits) throws IOException {
        new PdfStreams(pdf, limits).check();
    }

    private void check() throws IOException {
        // one byte a character, as the bytes themselves
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        Matcher stream = STREAM.matcher(text);
        int before = 0;
        while (stream.find()) {
            String dictionary = text.substring(Math.max(before, stream.start() - DICTIONARY), stream.start());
            before = stream.end();
            if (dictionary.endsWith("end")) {
                continue;
            }
            int factor = LZW.matcher(dictionary).find()
                    ? LZW_FACTOR
                    : RUN_LENGTH.matcher(dictionary).find() ? RUN_LENGTH_FACTOR : 1;
            if (factor > 1) {
                int end = text.indexOf(END, stream.end());
                counted((end < 0 ? bytes.length - stream.end() : end - stream.end()) * (long) factor);
            }
            var in = new ByteArrayInputStream(bytes, stream.end(), bytes.length - stream.end());
            unpack(new PushbackInputStream(in, 2), 0);
        }
    }

    /** Unpacks what is packed; what stands behind it, or is broken, is left. */
    private void unpack(PushbackInputStream in, int layer) throws IOException {
        byte[] head = in.readNBytes(2);
        in.unread(head);
        if (layer == MOST_LAYERS || !isZlib(head)) {
            return;
        }
        var inner = new PushbackInputStream(new InflaterInputStream(in), 2);
        try {
            // a layer that only begins like a packed one has to be counted to its end all the same
            unpack(inner, layer + 1);
            drain(inner);
        } catch (ExcessException e) {
            throw e;
        } catch (IOException e) {
            // it was not packed at all, or ends early; the library will get no further
        }
    }

    private void drain(InputStream in) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            size += n;
            counted(n);
            if (size > limits.memory()) {
                throw new ExcessException(Message.tooLarge("PDF 中的数据流", "a stream has", "memory", limits.memory()));
            }
        }
    }

    private void counted(long more) throws ExcessException {
        total += more;
        if (total > limits.unpacked()) {
            throw new ExcessException(Message.tooLarge("解压后的内容", "it unpacks to", "unpacked", limits.unpacked()));
        }
    }

    private static boolean isZlib(byte[] head) {
        int first = head.length < 2 ? 0 : head[0] & 0xFF;
        return (first & 0x0F) == 8 && ((first << 8) + (head[1] & 0xFF)) % 31 == 0;
    }
}
