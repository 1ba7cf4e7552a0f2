package org.yearbook.publish.edition;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.yearbook.publish.text.SafeText;

/** A row of a register of a published edition: the bytes that it stands there as, of which texts are made when asked for. */
public final class RegisterRow {
    private static final char REPLACEMENT = '\uFFFD';

    private final Map<String, Integer> columns;
    private final byte[] utf8;
    /** Where the fields end, each behind a comma or the end of the row. */
    private final int[] ends;

    RegisterRow(Map<String, Integer> columns, byte[] utf8, int[] ends) {
        this.columns = columns;
        this.utf8 = utf8;
        this.ends = ends;
    }

    /**
     * The text in that column as it was before it was written.
     *
     * @throws IllegalArgumentException if the register has no such column, or bytes there that are no UTF-8
     */
    public String get(String column) {
        Integer index = columns.get(column);
        if (index == null) {
            throw new IllegalArgumentException("no column " + column);
        }
        return SafeText.read(field(index));
    }

    int width() {
        return ends.length;
    }

    /** The text of a field, without the quotes that it may stand in. */
    String field(int index) {
        int from = index == 0 ? 0 : ends[index - 1] + 1;
        int to = ends[index];
        if (to - from < 2 || utf8[from] != '"' || utf8[to - 1] != '"') {
            return text(from, to);
        }
        return text(from + 1, to - 1).replace("\"\"", "\"");
    }

    private String text(int from, int to) {
        var text = new String(utf8, from, to - from, StandardCharsets.UTF_8);
        // stands for what is no UTF-8, unless it stood there itself
        if (text.indexOf(REPLACEMENT) >= 0
                && !Arrays.equals(text.getBytes(StandardCharsets.UTF_8), Arrays.copyOfRange(utf8, from, to))) {
            throw new IllegalArgumentException("no UTF-8");
        }
        return text;
    }
}
