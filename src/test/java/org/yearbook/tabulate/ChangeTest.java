package org.yearbook.tabulate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The change on the year before: of figures of the same kind and the same regions only. */
class ChangeTest {
    /** Change and growth of 5334 from 2021 to 2022, {@code -} where there is none. */
    private static String change(String indicator, String... rows) {
        Cell before = null;
        Cell now = null;
        for (Cell cell : Edition.of(rows).cells()) {
            if (cell.region().code().equals("5334") && cell.indicator().code().equals(indicator)) {
                before = cell.year() == 2021 ? cell : before;
                now = cell.year() == 2022 ? cell : now;
            }
        }
        return text(Change.absolute(before, now)) + " " + text(Change.percentage(before, now));
    }

    private static String text(Cell change) {
        return change == null ? "-" : change.value().toPlainString() + change.status();
    }

    @Test
    void ofReportedFigures() {
        assertThat(change("DIS01", "a,5334,2021,DIS01,8,件", "a,5334,2022,DIS01,11,件"))
                .isEqualTo("3A 37.5A");
        assertThat(change("DIS01", "a,5334,2021,DIS01,30,件", "a,5334,2022,DIS01,20余,件"))
                .isEqualTo("-10E -33.3E");
        assertThat(change("DIS01", "a,5334,2021,DIS01,0,件", "a,5334,2022,DIS01,20,件"))
                .isEqualTo("20A -");
        assertThat(change("DEC07", "a,5334,2021,DEC07,90,%", "a,5334,2022,DEC07,92.5,%"))
                .isEqualTo("2.5A -");
        assertThat(change("DIS01", "a,5334,2022,DIS01,20,件")).isEqualTo("- -");
        assertThat(change("DIS01", "a,5334,2021,DIS01,20,件")).isEqualTo("- -");
    }

    @Test
    void notOfAPartAndTheWhole() {
        assertThat(change("DIS01", "a,5334,2021,DIS01,8,件,part", "a,5334,2022,DIS01,11,件"))
                .isEqualTo("- -");
    }

    @Test
    void ofSumsOverTheSameRegionsOnly() {
        String then = "a,533401,2021,DIS01,8,件";
        assertThat(change("DIS01", then, "a,533401,2022,DIS01,9,件")).isEqualTo("1A 12.5A");
        // as many regions, yet others
        assertThat(change("DIS01", then, "b,533422,2022,DIS01,9,件")).isEqualTo("- -");
        assertThat(change("DIS01", then, "a,533401,2022,DIS01,9,件", "b,533422,2022,DIS01,9,件"))
                .isEqualTo("- -");
        assertThat(change("DIS01", then, "a,533401,2022,DIS01,9,件,part")).isEqualTo("- -");
        assertThat(change("DIS01", then, "p,5334,2022,DIS01,9,件")).isEqualTo("- -");
    }

    @Test
    void ofComputedRatesWhosePartsAreOfTheSameRegionsOnly() {
        String[] then = {"a,533401,2021,DIS01,100,件", "a,533401,2021,DIS02,80,件"};
        assertThat(change("DIS03", then[0], then[1], "a,533401,2022,DIS01,100,件", "a,533401,2022,DIS02,90,件"))
                .isEqualTo("10A -");
        assertThat(change("DIS03", then[0], then[1], "b,533422,2022,DIS01,100,件", "b,533422,2022,DIS02,90,件"))
                .isEqualTo("- -");
        assertThat(change("DIS03", then[0], then[1], "p,5334,2022,DIS03,90,%")).isEqualTo("- -");
    }
}
