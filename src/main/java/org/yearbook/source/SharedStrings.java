package org.yearbook.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The texts of a workbook that its cells name by number, held as bytes: a million of them take little more than they are. */
final class SharedStrings {
    private static final int CHUNK = 1 << 20;

    private final Limits limits;
    /** The texts one behind the other, in UTF-8. */
    private final List<byte[]> chunks = new ArrayList<>();

    private long[] ends = new long[64];
    private int count;
    private long size;

    private SharedStrings(Limits limits) {
        this.limits = limits;
    }

    /** A workbook without such texts. */
    static SharedStrings none(Limits limits) {
        return new SharedStrings(limits);
    }

    static SharedStrings read(InputStream in, Limits limits) throws IOException, XMLStreamException {
        var strings = new SharedStrings(limits);
        XMLStreamReader xml = OfficeFile.parse(in);
        boolean text = false;
        boolean phonetic = false;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamReader.START_ELEMENT -> {
                    text = xml.getLocalName().equals("t");
                    phonetic |= xml.getLocalName().equals("rPh");
                }
                case XMLStreamReader.END_ELEMENT -> {
                    text = false;
                    phonetic &= !xml.getLocalName().equals("rPh");
                    if (xml.getLocalName().equals("si")) {
                        strings.end();
                    }
                }
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE -> {
                    if (text && !phonetic) {
                        strings.append(xml.getText());
                    }
                }
                default -> {
                    // nothing else holds text
                }
            }
        }
        return strings;
    }

    private void append(String text) throws ExcessException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        room(bytes.length);
        for (int from = 0; from < bytes.length; ) {
            int at = (int) (size % CHUNK);
            if (at == 0) {
                chunks.add(new byte[CHUNK]);
            }
            int length = Math.min(CHUNK - at, bytes.length - from);
            System.arraycopy(bytes, from, chunks.get(chunks.size() - 1), at, length);
            size += length;
            from += length;
        }
    }

    private void end() throws ExcessException {
        room(0);
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
        }
        ends[count++] = size;
    }

    private void room(int more) throws ExcessException {
        if (size + more + (long) count * Long.BYTES > limits.memory()) {
            throw new ExcessException(Message.tooLarge("工作簿中的文字", "its texts have", "memory", limits.memory()));
        }
    }

    /**
     * The text of that number, from 0; of one that is longer than so many characters only a beginning that is too.
     *
     * @throws IndexOutOfBoundsException if there is none
     */
    String get(int number, int most) {
        Objects.checkIndex(number, count);
        long from = number == 0 ? 0 : ends[number - 1];
        // no character has more bytes than four
        var bytes = new byte[(int) Math.min(ends[number] - from, 4L * (most + 1))];
        for (int copied = 0; copied < bytes.length; ) {
            int at = (int) ((from + copied) % CHUNK);
            int length = Math.min(CHUNK - at, bytes.length - copied);
            System.arraycopy(chunks.get((int) ((from + copied) / CHUNK)), at, bytes, copied, length);
            copied += length;
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
