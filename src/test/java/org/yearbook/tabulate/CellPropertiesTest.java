package org.yearbook.tabulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.yearbook.region.Gazetteer;
import org.yearbook.region.Region;

/** What holds for the cells of whatever records. */
class CellPropertiesTest {
    private static final Gazetteer GAZETTEER = Edition.CODEBOOK.gazetteer();

    @Provide
    Arbitrary<List<String>> rows() {
        return Figures.rows();
    }

    private static List<String> cells(List<String> rows) {
        return Edition.of(rows.toArray(new String[0])).cellTexts();
    }

    @Property(tries = 100)
    void theOrderOfTheInputChangesNoCell(@ForAll("rows") List<String> rows, @ForAll int seed) {
        var shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(cells(shuffled)).isEqualTo(cells(rows));
    }

    @Property(tries = 100)
    void aRolledUpCellIsTheSumOfTheCellsDirectlyBelow(@ForAll("rows") List<String> rows) {
        List<Cell> cells = Edition.of(rows.toArray(new String[0])).cells();
        Map<String, Cell> byKey = new HashMap<>();
        cells.forEach(cell -> byKey.put(key(cell.region(), cell), cell));
        for (Cell cell : cells) {
            if (cell.basis() == Basis.ROLLED_UP) {
                List<Cell> below = GAZETTEER.children(cell.region()).stream()
                        .map(child -> byKey.get(key(child, cell)))
                        .filter(child -> child != null)
                        .toList();
                assertThat(below.stream().map(Cell::value).reduce(BigDecimal.ZERO, BigDecimal::add))
                        .isEqualByComparingTo(cell.value());
                assertThat(cell.covered()).isEqualTo(below.size());
                assertThat(cell.exact()).isEqualTo(below.stream().allMatch(Cell::exact));
                assertThat(cell.indicator().isRate()).isFalse();
            }
        }
    }

    private static String key(Region region, Cell cell) {
        return region.code() + " " + cell.year() + " " + cell.indicator().code();
    }

    @Property(tries = 100)
    void aReportMoreChangesOnlyItsRegionAndThoseAbove(
            @ForAll("rows") List<String> rows, @ForAll @IntRange(max = 999) int value) {
        var more = new ArrayList<>(rows);
        more.add("z,530523105,2022,DIS01," + value + ",,,,2024-01-01");
        var touched = Set.of("00", "53", "5305", "530523", "530523105");

        Set<String> changed = new HashSet<>(cells(rows));
        Set<String> now = new HashSet<>(cells(more));
        Set<String> same = new HashSet<>(changed);
        same.retainAll(now);
        changed.addAll(now);
        changed.removeAll(same);

        assertThat(changed).allSatisfy(cell -> {
            assertThat(touched).contains(cell.split(" ")[0]);
            assertThat(cell.split(" ")[1]).isEqualTo("2022");
            assertThat(cell.split(" ")[2]).isIn("DIS01", "DIS03");
        });
        assertThat(now).contains("530523105 2022 DIS01 " + value + " reported  A");
    }
}
