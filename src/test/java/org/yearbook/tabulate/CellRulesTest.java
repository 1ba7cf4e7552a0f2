package org.yearbook.tabulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;

/** The situations computed by hand, without the job; which of several figures is shown, and what a correction does. */
class CellRulesTest {
    private static final Path CASES = Path.of("src/test/resources/cases/cells");
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private static List<String> rows(String file, String... columns) throws IOException {
        try (CSVParser parser = CSVParser.parse(Files.readString(CASES.resolve(file)), FORMAT)) {
            return parser.stream()
                    .map(row -> String.join(
                            ",", List.of(columns).stream().map(row::get).toList()))
                    .toList();
        }
    }

    @Test
    void theCellsAreThoseComputedByHand() throws IOException {
        List<String> records = rows("records.csv", Edition.HEADER.split(","));
        List<String> expected =
                rows("yearbook.csv", "region_code", "year", "indicator_code", "value", "basis", "coverage", "status");
        assertThat(Edition.of(records.toArray(new String[0])).cellTexts())
                .isEqualTo(expected.stream().map(row -> row.replace(',', ' ')).toList());
    }

    @Test
    void eachDifferingLoserIsFoundWithBothSources() {
        var edition = Edition.of(
                "a,53,2022,DIS01,9,件",
                "b,53,2022,DIS01,9.0,件",
                "c,53,2022,DIS01,8,件",
                "d,53,2022,DIS01,7余,件",
                "e,53,2022,DIS01,6,件,part",
                "f,53,2022,DIS01,5,件,department",
                "g,53,2022,DIS01,4,件,,cumulative");
        assertThat(edition.findings("conflict"))
                .containsExactly(
                        "warning 53 2022 DIS01 c line 4; a line 2",
                        "warning 53 2022 DIS01 c line 4; b line 3",
                        "warning 53 2022 DIS01 c line 4; d line 5",
                        "info 53 2022 DIS01 c line 4; e line 6");
        assertThat(edition.messages()).contains("“排查、受理矛盾纠纷”采用 8件，另一来源为 9件 | published 8, another source says 9");
        assertThat(Edition.of("a,53,2022,DIS01,9,件", "a,53,2022,DIS01,8,件").messages())
                .containsExactly("“排查、受理矛盾纠纷”采用 8件，同一来源另有 9件 | published 8, the same source also says 9");
    }

    @Test
    void correctionsTakeTheCellOrWithdrawIt() {
        var edition = Edition.corrected(
                "533401,2022,DIS01,5,误写,王某,2023-05-04\n533401,2022,DIS02,,,,\n533422,2022,DIS01,3,,李某,\n5334,2021,DIS01,1,,,\n"
                        + "533401,2022,DIS01,6余,,,\n",
                "a,533401,2022,DIS01,9,件",
                "b,533401,2022,DIS01,8,件",
                "a,533401,2022,DIS02,7,件",
                "c,533422,2022,DIS01,1,件");
        assertThat(edition.cellTexts())
                .containsExactly(
                        "00 2022 DIS01 9 rolled_up 1/34 E",
                        "53 2022 DIS01 9 rolled_up 1/16 E",
                        "5334 2022 DIS01 9 rolled_up 2/3 E",
                        "533401 2022 DIS01 6 reported  E",
                        "533422 2022 DIS01 3 reported  A");
        assertThat(edition.findings("conflict")).isEmpty();
        assertThat(edition.findings("correction"))
                .containsExactly(
                        "warning 5334 2021 DIS01 corrections.csv line 5",
                        "info 533401 2022 DIS01 corrections.csv line 2",
                        "info 533401 2022 DIS01 corrections.csv line 6; a line 2; b line 3",
                        "info 533401 2022 DIS02 corrections.csv line 3; a line 4",
                        "info 533422 2022 DIS01 corrections.csv line 4; c line 5");
        assertThat(edition.messages())
                .containsExactly(
                        "“排查、受理矛盾纠纷”在该地区该年份没有可更正的数据，更正未采用 | nothing is reported for this cell; the correction is not"
                                + " applied",
                        "“排查、受理矛盾纠纷”另有更后的更正，此行未采用；理由：误写（王某，2023-05-04） | a later line corrects the same cell; this one is"
                                + " not applied",
                        "“排查、受理矛盾纠纷”按更正采用 6件，原为 9、8件 | corrected to 6 from 9, 8",
                        "“化解、调处成功矛盾纠纷”按更正撤回 7件 | withdrawn by a correction",
                        "“排查、受理矛盾纠纷”按更正采用 3件，原为 1件（李某） | corrected to 3 from 1");
    }

    @Test
    void figuresThatFillNoCellMakeNoRegionAndNoYear() {
        var edition = Edition.corrected(
                "530523105,2020,DIS01,,,,\n",
                "a,530523105,2019,DIS01,12,件,,cumulative",
                "a,530523105,2020,DIS01,12,件",
                "a,530523105,2021,DIS01,12,件,department",
                "a,530523,2022,DIS01,12,件");
        assertThat(edition.summary().years()).containsExactly(2022);
        assertThat(edition.summary().regions()).isEqualTo(4);
        assertThat(edition.cells()).hasSize(4);
    }
}
