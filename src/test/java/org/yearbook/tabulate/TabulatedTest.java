package org.yearbook.tabulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.collections4.IteratorUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yearbook.check.Finding;
import org.yearbook.check.Thresholds;
import org.yearbook.codebook.Codebook;
import org.yearbook.normalize.Corrections;
import org.yearbook.normalize.Observation;
import org.yearbook.region.Level;
import org.yearbook.work.MergedRuns;

/** What publishers ask of a tabulated edition: all of it, a year, some regions, and what the figures rest on. */
class TabulatedTest {
    private static final Codebook CODEBOOK = Edition.CODEBOOK;
    private static final Corrections NONE = Corrections.of(List.of(), null);

    private static final String[] ROWS = {
        "n,00,2022,DIS02,900,件",
        "a,530523105,2021,DIS01,12,件",
        "a,530523105,2022,DIS01,13,件",
        "b,530523105,2022,DIS01,14,件",
        "a,530523,2022,DIS02,7,件",
        "a,540102,2022,DIS01,10,件",
        "a,54,2022,ORG01,500,次",
    };

    @TempDir
    Path folder;

    private Tabulated tabulated(String... rows) throws IOException {
        Tabulated tabulated = empty(100);
        tabulated.make(Edition.observations(rows).iterator(), NONE);
        return tabulated;
    }

    private Tabulated empty(int sources) {
        return new Tabulated(
                folder.resolve("cells"),
                CODEBOOK.gazetteer(),
                CODEBOOK,
                new Thresholds(BigDecimal.TEN, new BigDecimal(100), 3),
                sources,
                false);
    }

    private static <T> List<T> all(MergedRuns<T> runs) {
        try (runs) {
            return IteratorUtils.toList(runs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> texts(Collection<Cell> cells) {
        return cells.stream().map(Edition::text).toList();
    }

    @Test
    void cellsAreAskedForByYearAndRegion() throws IOException {
        Tabulated tabulated = tabulated(ROWS);
        String[] of2022 = {
            "00 2022 DIS01 24 rolled_up 2/34 A",
            "00 2022 DIS02 900 reported  A",
            "00 2022 ORG01 500 rolled_up 1/34 A",
            "53 2022 DIS01 14 rolled_up 1/16 A",
            "53 2022 DIS02 7 rolled_up 1/16 A",
            "5305 2022 DIS01 14 rolled_up 1/5 A",
            "5305 2022 DIS02 7 rolled_up 1/5 A",
            "530523 2022 DIS01 14 rolled_up 1/10 A",
            "530523 2022 DIS02 7 reported  A",
            "54 2022 DIS01 10 rolled_up 1/7 A",
            "54 2022 ORG01 500 reported  A",
            "5401 2022 DIS01 10 rolled_up 1/12 A",
            "540102 2022 DIS01 10 reported  A",
        };
        assertThat(texts(all(tabulated.cells(2022, region -> region.level() != Level.TOWNSHIP))))
                .filteredOn(text -> !text.contains("computed"))
                .containsExactly(of2022);
        assertThat(all(tabulated.cells(2022, region -> true)))
                .filteredOn(cell -> cell.region().level() == Level.TOWNSHIP)
                .extracting(Edition::text)
                .containsExactly("530523105 2022 DIS01 14 reported  A");
        assertThat(all(tabulated.cells(region -> true))).isEqualTo(all(tabulated.cells()));
        assertThat(all(tabulated.cells(region -> region.level() == Level.NATION)))
                .isNotEmpty()
                .noneMatch(cell -> cell.region().level() == Level.TOWNSHIP);
        assertThat(all(tabulated.cells(2020, region -> true))).isEmpty();
    }

    @Test
    void regionsComeOneByOneWithAllTheirCells() throws IOException {
        Tabulated tabulated = tabulated(ROWS);
        var found = new ArrayList<String>();
        try (MergedRuns<Cell> cells = tabulated.cells()) {
            Iterator<RegionCells> regions =
                    tabulated.regions(cells, region -> region.code().startsWith("530523"));
            while (regions.hasNext()) {
                RegionCells region = regions.next();
                found.add(region.region().code() + " " + texts(region.all()));
                assertThat(region.get(2022, CODEBOOK.byCode("DIS01").orElseThrow()))
                        .isIn(region.all());
                assertThat(region.get(2020, CODEBOOK.byCode("DIS01").orElseThrow()))
                        .isNull();
            }
        }
        assertThat(found)
                .containsExactly(
                        "530523 [530523 2021 DIS01 12 rolled_up 1/10 A, 530523 2022 DIS01 14 rolled_up 1/10 A,"
                                + " 530523 2022 DIS02 7 reported  A, 530523 2022 DIS03 50 computed  A]",
                        "530523105 [530523105 2021 DIS01 12 reported  A, 530523105 2022 DIS01 14 reported  A]");
    }

    @Test
    void findingsAreAskedForByYear() throws IOException {
        Tabulated tabulated = tabulated(
                "a,530523105,2021,ORG01,121,次",
                "b,530523105,2022,ORG01,121,次",
                "b,540102002,2022,ORG01,130,次",
                "n,00,2022,DIS01,20,件",
                "m,00,2022,DIS01,21,件");
        assertThat(all(tabulated.findings()))
                .extracting(TabulatedTest::text)
                .containsExactly(
                        "conflict 00 2022", "range 530523105 2021", "range 530523105 2022", "range 540102002 2022");
        assertThat(all(tabulated.findings(2022, region -> true)))
                .extracting(TabulatedTest::text)
                .containsExactly("conflict 00 2022", "range 530523105 2022", "range 540102002 2022");
        assertThat(all(tabulated.findings(2020, region -> true))).isEmpty();
        assertThat(tabulated.summary().findings()).isEqualTo(4);
        assertThat(tabulated.summary().warnings()).isEqualTo(4);
    }

    private static String text(Finding finding) {
        return finding.rule() + " " + finding.region().code() + " " + finding.year();
    }

    @Test
    void eachFigureIsKeptWithWhatElseWasSaidUpToTheLimitOfALevel() throws IOException {
        Tabulated tabulated = tabulated(ROWS);
        assertThat(all(tabulated.sources(2022, region -> true)))
                .extracting(TabulatedTest::text)
                .containsExactly("00 n []", "530523 a []", "530523105 b [a]", "54 a []", "540102 a []");
        assertThat(all(tabulated.sources(2022, region -> region.level() == Level.COUNTY)))
                .extracting(TabulatedTest::text)
                .containsExactly("530523 a []", "540102 a []");
        Tabulated limited = empty(1);
        limited.make(
                Edition.observations(
                                "a,530523105,2022,DIS01,13,件", "a,530523106,2022,DIS01,13,件", "a,530523,2022,DIS02,7,件")
                        .iterator(),
                NONE);
        assertThat(all(limited.sources(2022, region -> true)))
                .extracting(TabulatedTest::text)
                .containsExactly("530523 a []", "530523105 a []");
    }

    private static String text(Reported reported) {
        return reported.figure().region().code() + " " + reported.figure().source() + " "
                + reported.others().stream().map(Observation::source).toList();
    }

    @Test
    void theSummaryCountsWhatThereIs() throws IOException {
        Tabulated.Summary summary = tabulated(ROWS).summary();
        assertThat(summary.years()).containsExactly(2021, 2022);
        assertThat(summary.regions()).isEqualTo(8);
        assertThat(summary.reports()).containsEntry(2021, 1L).containsEntry(2022, 5L);
        assertThat(summary.withTownships(2022)).containsExactly("53");
        assertThat(summary.withTownships(2020)).isEmpty();
    }

    @Test
    void whatWasThereIsReplaced() throws IOException {
        Tabulated tabulated = tabulated(ROWS);
        tabulated.make(Edition.observations("a,54,2022,ORG01,500,次").iterator(), NONE);
        assertThat(texts(all(tabulated.cells())))
                .containsExactly("00 2022 ORG01 500 rolled_up 1/34 A", "54 2022 ORG01 500 reported  A");
    }

    @Test
    void areasMadeByThemselvesGiveTheSameCells() throws IOException {
        List<Cell> atOnce = all(tabulated(ROWS).cells());
        Tabulated tabulated = empty(100);
        tabulated.begin();
        List<Observation> observations = Edition.observations(ROWS);
        long cells = 0;
        for (Area area : Area.all(CODEBOOK.gazetteer())) {
            tabulated.takes(area, "1");
            cells += tabulated.make(area, of(area, observations), NONE);
        }
        cells += tabulated.conclude(of(Area.NATION, observations), NONE);
        assertThat(all(tabulated.cells())).isEqualTo(atOnce).hasSize((int) cells);
    }

    @Test
    void anAreaMadeFromTheSameIsThereForTheNextRun() throws IOException {
        Area first = Area.all(CODEBOOK.gazetteer()).get(0);
        List<Observation> observations = Edition.observations(ROWS);
        Tabulated tabulated = empty(100);
        tabulated.begin();
        assertThat(tabulated.takes(first, "1")).isFalse();
        tabulated.make(first, of(first, observations), NONE);
        tabulated.published("print");

        Tabulated next = empty(100);
        next.begin();
        assertThat(next.takes(first, "1")).isTrue();
        assertThat(next.unchangedSince("print")).containsExactly(first);
        assertThat(next.unchangedSince("another")).isEmpty();

        Tabulated other = empty(100);
        other.begin();
        assertThat(other.takes(first, "2")).isFalse();
        assertThat(other.unchangedSince("print")).isEmpty();
    }

    @Test
    void anAreaThatIsDamagedIsNotThere() throws IOException {
        Area first = Area.all(CODEBOOK.gazetteer()).get(0);
        Tabulated tabulated = empty(100);
        tabulated.begin();
        tabulated.takes(first, "1");
        tabulated.make(first, of(first, Edition.observations(ROWS)), NONE);
        tabulated.published("print");
        Path area = folder.resolve("cells/area-000001.1");
        Files.delete(area.resolve("summary.properties"));
        assertThat(tabulated.takes(first, "1")).isFalse();
        Files.write(folder.resolve("cells/published"), new byte[] {(byte) 0xFF, (byte) 0xFE, 0x31});
        assertThat(tabulated.unchangedSince("print")).isEmpty();
        tabulated.make(first, of(first, Edition.observations(ROWS)), NONE);
        assertThat(tabulated.takes(first, "1")).isTrue();
        Files.write(area.resolve("files"), new byte[] {(byte) 0xFF});
        assertThat(tabulated.takes(first, "1")).isFalse();
    }

    private static Iterator<Observation> of(Area area, List<Observation> observations) {
        return observations.stream()
                .filter(observation -> area.contains(observation.region().index()))
                .iterator();
    }
}
