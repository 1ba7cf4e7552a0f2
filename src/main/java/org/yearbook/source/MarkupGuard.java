package org.yearbook.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * XML as a parser can take it without holding much: from one tag to the next it is not far, comments count as what they
 * stand in, there is no document type (and so no entity), and the whole is not longer than a limit. Whatever breaks that
 * ends the stream with an {@link ExcessException}. The parser must take it for UTF-8, as it is looked at here.
 */
final class MarkupGuard extends FilterInputStream {
    private static final int COMMENT = '<' << 24 | '!' << 16 | '-' << 8 | '-';
    private static final int CDATA = '<' << 16 | '!' << 8 | '[';
    private static final int DOCUMENT_TYPE = '<' << 16 | '!' << 8 | 'D';
    private static final int INSTRUCTION = '<' << 8 | '?';
    private static final int COMMENT_END = '-' << 16 | '-' << 8 | '>';
    private static final int CDATA_END = ']' << 16 | ']' << 8 | '>';
    private static final int INSTRUCTION_END = '?' << 8 | '>';

    private static final int TWO_BYTES = 0xFFFF;
    private static final int THREE_BYTES = 0xFFFFFF;
    /** A character has as many bytes at most. */
    private static final int BYTES = 4;

    private final Limits limits;
    private long total;
    private long sinceTag;
    private int last;
    /** The bytes that end the comment or the like that the stream stands in; 0 outside. */
    private int end;

    MarkupGuard(InputStream in, Limits limits) {
        super(in);
        this.limits = limits;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        total += Math.max(n, 0);
        if (total > limits.unpacked()) {
            throw new ExcessException(Message.tooLarge("解压后的内容", "it unpacks to", "unpacked", limits.unpacked()));
        }
        for (int i = offset; i < offset + n; i++) {
            look(buffer[i] & 0xFF);
        }
        return n;
    }

    private void look(int b) throws ExcessException {
        last = last << 8 | b;
        if (++sinceTag > (long) limits.record() * BYTES) {
            throw new ExcessException(Message.longRecord(limits));
        }
        if (end != 0) {
            if ((last & (end == INSTRUCTION_END ? TWO_BYTES : THREE_BYTES)) == end) {
                end = 0;
            }
        } else if (b == '<') {
            sinceTag = 0;
        } else if (last == COMMENT) {
            enter(COMMENT_END);
        } else if ((last & THREE_BYTES) == CDATA) {
            enter(CDATA_END);
        } else if ((last & TWO_BYTES) == INSTRUCTION) {
            enter(INSTRUCTION_END);
        } else if ((last & THREE_BYTES) == DOCUMENT_TYPE) {
            throw new ExcessException(
                    new Message("XML 中不得有文档类型定义（DTD）", "its XML has a document type, which may name entities"));
        }
    }

    private void enter(int until) {
        end = until;
        // what opens it is no part of what ends it
        last = 0;
    }
}
