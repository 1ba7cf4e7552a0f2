package org.yearbook.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.yearbook.codebook.Codebook;
import org.yearbook.codebook.Indicator;
import org.yearbook.codebook.Period;
import org.yearbook.normalize.Qualifier;
import org.yearbook.normalize.Scope;
import org.yearbook.region.Gazetteer;
import org.yearbook.region.Region;
import org.yearbook.source.Locator;
import org.yearbook.tabulate.Basis;

/** Cells of the large registers that come again and again, as they stand in the file. */
final class KnownCells {
    static final byte[] NOTHING = {};
    private static final byte[] LINE = "line ".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PARAGRAPH = "paragraph ".getBytes(StandardCharsets.UTF_8);

    private final Gazetteer gazetteer;
    private final byte[][] indicators;
    private final byte[][] codes;
    private final byte[][] units;
    private final byte[][] said =
            new byte[Qualifier.values().length * Period.values().length * Scope.values().length][];
    private final byte[][] made = new byte[Basis.values().length * 2][];
    private int lastRegion = -1;
    private byte[] lastCode;
    private byte[] lastName;

    KnownCells(Codebook codebook) {
        gazetteer = codebook.gazetteer();
        List<Indicator> all = codebook.indicators();
        indicators = all.stream().map(i -> CsvFile.known(i.code(), i.nameZh())).toArray(byte[][]::new);
        codes = all.stream().map(i -> CsvFile.known(i.code())).toArray(byte[][]::new);
        units = all.stream().map(i -> CsvFile.known(i.unit())).toArray(byte[][]::new);
    }

    /** Begins a row with code, name and level of a region; mostly it is that of the row before. */
    void region(int index, CsvFile csv) throws IOException {
        know(index);
        csv.cells(lastName);
    }

    /** The code of a region alone. */
    byte[] regionCode(int index) {
        know(index);
        return lastCode;
    }

    private void know(int index) {
        if (index != lastRegion) {
            Region region = gazetteer.region(index);
            lastRegion = index;
            lastCode = CsvFile.known(region.code());
            lastName =
                    CsvFile.known(region.code(), region.name(), region.level().label());
        }
    }

    /** The code alone; nothing for none. */
    byte[] indicatorCode(int index) {
        return index < 0 ? NOTHING : codes[index];
    }

    /** Code and name. */
    byte[] indicator(int index) {
        return indicators[index];
    }

    byte[] unit(int indicator) {
        return units[indicator];
    }

    /** How an observation is qualified. */
    byte[] said(Qualifier qualifier, Period period, Scope scope) {
        int at = (qualifier.ordinal() * Period.values().length + period.ordinal()) * Scope.values().length
                + scope.ordinal();
        if (said[at] == null) {
            said[at] = CsvFile.known(qualifier.label(), period.label(), scope.label());
        }
        return said[at];
    }

    /** How a cell came about that is not the sum of others. */
    byte[] made(Basis basis, boolean exact) {
        int at = basis.ordinal() * 2 + (exact ? 1 : 0);
        if (made[at] == null) {
            made[at] = CsvFile.known(basis.label(), "", exact ? "A" : "E");
        }
        return made[at];
    }

    /** What stands before the number of a locator. */
    static byte[] place(Locator.Kind kind) {
        return kind == Locator.Kind.LINE ? LINE : PARAGRAPH;
    }
}
