package org.yearbook.tabulate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yearbook.codebook.Codebook;

class SumPartsTest {
    @Test
    void regionsWithCodesOnBothSidesOfThatAboveArePartsOfItsSum() {
        Codebook codebook = Edition.withRegion("533001,甲区,county,5334,");
        var edition = Edition.of(codebook, "z,533001,2021,DIS01,12,件,", "a,533401,2021,DIS01,4,件,");
        var parts = new SumParts(
                codebook.gazetteer(),
                edition.cells().iterator(),
                region -> region.code().equals("5334"));
        Cell sum = edition.cells().stream()
                .filter(cell -> cell.region().code().equals("5334"))
                .findFirst()
                .orElseThrow();
        assertThat(parts.of(sum))
                .extracting(Edition::text)
                .containsExactly("533001 2021 DIS01 12 reported  A", "533401 2021 DIS01 4 reported  A");
    }
}
