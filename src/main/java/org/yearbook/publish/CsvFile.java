package org.yearbook.publish;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yearbook.publish.text.SafeText;
import org.yearbook.publish.text.Utf8Output;

/**
 * A CSV file of an edition: UTF-8 with a byte order mark so that Excel opens it rightly, RFC 4180, LF; no cell is a
 * formula.
 */
final class CsvFile implements Closeable {
    private final Utf8Output out;
    /** Whether the next cell is the first of its row. */
    private boolean begins = true;

    CsvFile(Path file, String... columns) throws IOException {
        out = new Utf8Output(Files.newOutputStream(file));
        out.write("\uFEFF".getBytes(StandardCharsets.UTF_8));
        row((Object[]) columns);
    }

    void row(Object... cells) throws IOException {
        for (Object cell : cells) {
            cell(cell);
        }
        end();
    }

    /** A further cell, of any kind. */
    CsvFile cell(Object cell) throws IOException {
        byte[] utf8 = SafeText.of(cell).toString().getBytes(StandardCharsets.UTF_8);
        separate();
        field(utf8, 0, utf8.length, begins);
        begins = false;
        return this;
    }

    /** A further cell, which is a text in UTF-8. */
    CsvFile text(byte[] utf8, int from, int to) throws IOException {
        if (from < to && SafeText.isSuspicious(utf8[from])) {
            return cell(new String(utf8, from, to - from, StandardCharsets.UTF_8));
        }
        separate();
        field(utf8, from, to, begins);
        begins = false;
        return this;
    }

    /** Further cells, as {@link #known} made them. */
    CsvFile cells(byte[] known) throws IOException {
        separate();
        out.write(known);
        begins = false;
        return this;
    }

    /** Cells that come again and again, none of them the first of a row, as they stand in the file. */
    static byte[] known(Object... cells) {
        var known = new ByteArrayOutputStream();
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                known.write(',');
            }
            byte[] utf8 = SafeText.of(cells[i]).toString().getBytes(StandardCharsets.UTF_8);
            known.writeBytes(isQuoted(utf8, 0, utf8.length, false) ? quoted(utf8, 0, utf8.length) : utf8);
        }
        return known.toByteArray();
    }

    /** A further cell, which is a number that is not negative, behind a text that needs no quotes. */
    CsvFile number(byte[] before, long number) throws IOException {
        separate();
        out.write(before);
        out.decimal(number, 0);
        begins = false;
        return this;
    }

    /** A further cell, which is a decimal. */
    CsvFile decimal(BigDecimal value) throws IOException {
        if (value.signum() < 0 || !Utf8Output.isSmall(value)) {
            return cell(value.toPlainString());
        }
        separate();
        out.decimal(value);
        begins = false;
        return this;
    }

    /** A further cell, which is a decimal that is not negative, so many of whose digits stand behind the point. */
    CsvFile decimal(long unscaled, int scale) throws IOException {
        separate();
        out.decimal(unscaled, scale);
        begins = false;
        return this;
    }

    /** Ends the row. */
    void end() throws IOException {
        out.write('\n');
        begins = true;
    }

    private void separate() throws IOException {
        if (!begins) {
            out.write(',');
        }
    }

    private void field(byte[] utf8, int from, int to, boolean first) throws IOException {
        if (isQuoted(utf8, from, to, first)) {
            out.write(quoted(utf8, from, to));
        } else {
            out.write(utf8, from, to);
        }
    }

    private static byte[] quoted(byte[] utf8, int from, int to) {
        var quoted = new ByteArrayOutputStream(to - from + 2);
        quoted.write('"');
        for (int i = from; i < to; i++) {
            if (utf8[i] == '"') {
                quoted.write('"');
            }
            quoted.write(utf8[i]);
        }
        quoted.write('"');
        return quoted.toByteArray();
    }

    /** As Commons CSV decides, by which these files were written first. */
    private static boolean isQuoted(byte[] utf8, int from, int to, boolean first) {
        if (from == to) {
            return first;
        }
        if (utf8[from] >= 0 && utf8[from] <= '#' || isBlank(utf8[to - 1])) {
            return true;
        }
        for (int i = from; i < to; i++) {
            byte b = utf8[i];
            if (b == ',' || b == '"' || b == '\n' || b == '\r') {
                return true;
            }
        }
        return false;
    }

    private static boolean isBlank(byte b) {
        return b >= 0 && b <= ' ';
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
