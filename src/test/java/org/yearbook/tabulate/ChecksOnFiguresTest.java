package org.yearbook.tabulate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yearbook.codebook.Codebook;

/** What the checks find among figures, and what they let pass. */
class ChecksOnFiguresTest {
    @Test
    void aFigureThatIsNotPlausibleForTheLevelIsFound() {
        var edition = Edition.of(
                "a,530523105,2022,ORG01,120,次,",
                "a,530523105,2023,ORG01,121,次,",
                "a,530523,2023,ORG01,1210,次,",
                "a,530523105,2023,DIS01,20000.5,件,");
        assertThat(edition.findings("range"))
                .containsExactly("warning 530523105 2023 DIS01 a line 5", "warning 530523105 2023 ORG01 a line 3");
        assertThat(edition.messages())
                .contains(
                        "“党委（党组）理论学习中心组学法次数”为 121次，超出合理范围 0 – 120 | ORG01 is 121, plausible is 0 – 120: sessions of one"
                                + " study group: ten a month at most");
    }

    @Test
    void aRateComputedFromDifferentRegionsIsFound() {
        var edition = Edition.of(
                "a,533401,2022,DIS01,100,件",
                "a,533401,2022,DIS02,90,件",
                "b,533422,2022,DIS01,50,件", // no DIS02
                "c,540102,2022,DIS01,10,件", // as many counties, yet another one
                "d,540103,2022,DIS02,5,件",
                "p,11,2022,DIS01,10,件",
                "p,11,2022,DIS02,9,件,part",
                "e,330102,2022,DIS01,10,件",
                "e,330102,2022,DIS02,9,件");
        assertThat(edition.cellTexts())
                .contains(
                        "5334 2022 DIS03 60 computed  A",
                        "54 2022 DIS03 50 computed  A",
                        "11 2022 DIS03 90 computed  A");
        assertThat(edition.findings("coverage"))
                .containsExactly(
                        "info 00 2022 DIS03 ",
                        "info 11 2022 DIS03 p line 8; p line 7",
                        "info 53 2022 DIS03 ",
                        "info 5334 2022 DIS03 ",
                        "info 54 2022 DIS03 ",
                        "info 5401 2022 DIS03 ");
        assertThat(edition.messages())
                .contains(
                        "“矛盾纠纷化解率”由“化解、调处成功矛盾纠纷”90（汇总 1/3）除以“排查、受理矛盾纠纷”150（汇总 2/3）计算，两者所含地区不同，仅供参考 | computed from"
                                + " DIS02 90 (rolled up 1/3) and DIS01 150 (rolled up 2/3), which are of different regions",
                        "“矛盾纠纷化解率”由“化解、调处成功矛盾纠纷”9（部分地区）除以“排查、受理矛盾纠纷”10（本地区报告）计算，两者所含地区不同，仅供参考 | computed from DIS02"
                                + " 9 (a part of the region) and DIS01 10 (reported), which are of different regions");
    }

    @Test
    void aRateOfCompleteSumsIsOfTheWholeRegion() {
        var edition = Edition.of(
                "a,533401,2022,DIS01,100,件",
                "b,533422,2022,DIS01,50,件",
                "c,533423,2022,DIS01,50,件",
                "p,5334,2022,DIS02,150,件");
        assertThat(edition.cellTexts())
                .contains("5334 2022 DIS01 200 rolled_up 3/3 A", "5334 2022 DIS03 75 computed  A");
        assertThat(edition.findings("coverage")).isEmpty();
    }

    @Test
    void aJumpFromOneYearToTheNextIsFound() {
        var edition = Edition.of(
                "up,5305,2019,DIS01,100,件,",
                "up,5305,2020,DIS01,1000,件,", // ten times, not more
                "up,5305,2021,DIS01,10001,件,",
                "down,5305,2022,DIS01,1000,件,",
                "small,5305,2019,DIS02,1,件,",
                "small,5305,2020,DIS02,99,件,",
                "small,5305,2021,DIS02,0,件,",
                "small,5305,2022,DIS02,100,件,",
                "gap,5323,2019,DIS01,1,件,",
                "gap,5323,2021,DIS01,1000,件,",
                "part,5323,2022,DIS01,100000,件,part",
                "other,5325,2023,DIS01,100000,件,");
        assertThat(edition.findings("jump"))
                .containsExactly(
                        "warning 5305 2021 DIS01 up line 3; up line 4",
                        "warning 5305 2022 DIS01 up line 4; down line 5",
                        "warning 5305 2022 DIS02 small line 8; small line 9");
        assertThat(edition.messages())
                .contains(
                        "“排查、受理矛盾纠纷”为 10001件，上年为 1000，相差超过 10 倍 | DIS01 is 10001 after 1000 in the year before, more than"
                                + " 10 times");
    }

    @Test
    void childrenAboveTheirParentAreFound() {
        var edition = Edition.of(
                "p,5334,2021,DIS01,10,件,",
                "a,533401,2021,DIS01,4,件,",
                "b,533422,2021,DIS01,7,件,", // 11 > 10
                "p,5334,2022,DIS01,11,件,",
                "a,533401,2022,DIS01,4,件,",
                "b,533422,2022,DIS01,7,件,", // 11 = 11
                "p,5334,2020,DIS01,10余,件,",
                "a,533401,2020,DIS01,19,件,",
                "p,5334,2019,DIS01,10,件,",
                "a,533401,2019,DIS01,19余,件,",
                "p,5334,2018,DIS01,10,件,part",
                "a,533401,2018,DIS01,19,件,",
                "p,5334,2017,DEC07,10,%,",
                "a,533401,2017,DEC07,90,%,");
        assertThat(edition.findings("children")).containsExactly("warning 5334 2021 DIS01 p line 2; b line 4");
        assertThat(edition.messages())
                .contains("“排查、受理矛盾纠纷”为 10，小于已有数据的 2 个下级地区之和 11（最大为德钦县） | DIS01 is 10, less than the sum 11 of"
                        + " the 2 regions below that have a figure (largest: 533422)");
    }

    @Test
    void childrenThatAreSumsThemselvesAreComparedToo() {
        var edition = Edition.of("p,5305,2021,DIS01,10,件,", "t,530523105,2021,DIS01,12,件,");
        assertThat(edition.findings("children")).containsExactly("warning 5305 2021 DIS01 p line 2");
    }

    @Test
    void theLargestIsNamedAlsoIfItsCodeComesBeforeThatOfTheRegionAbove() {
        Codebook withZone = Edition.withRegion("533001,甲区,county,5334,");
        assertThat(Edition.of(withZone, "p,5334,2021,DIS01,10,件,", "z,533001,2021,DIS01,12,件,")
                        .findings("children"))
                .containsExactly("warning 5334 2021 DIS01 p line 2; z line 3");
        assertThat(Edition.of(
                                withZone,
                                "p,5334,2021,DIS01,10,件,",
                                "z,533001,2021,DIS01,12,件,",
                                "a,533401,2021,DIS01,4,件,")
                        .findings("children"))
                .containsExactly("warning 5334 2021 DIS01 p line 2; z line 3");
    }

    @Test
    void theFiguresOfOneRegionUnderAnothersNameAreFound() {
        var edition = Edition.of(
                "a,530521,2022,DIS01,967,件,",
                "a,530521,2022,DIS02,950,件,",
                "a,530521,2022,REV01,12,件,",
                "b,530523,2022,DIS01,967,件,",
                "b,530523,2022,DIS02,950,件,",
                "b,530523,2022,REV01,12,件,",
                "z,530524,2022,DIS01,0,件,", // nothing happened in two places: no copy
                "z,530524,2022,DIS02,0,件,",
                "z,530524,2022,REV01,0,件,",
                "y,530502,2022,DIS01,0,件,",
                "y,530502,2022,DIS02,0,件,",
                "y,530502,2022,REV01,0,件,",
                "x,530523,2023,DIS01,967,件,",
                "x,530523,2023,DIS02,950,件,",
                "x,530523,2023,REV01,13,件,");
        assertThat(edition.findings("identical")).containsExactly("warning 530523 2022 - a; b");
    }

    @Test
    void theFiguresOfTheNationUnderAnothersNameAreFound() {
        var edition = Edition.of(
                "a,00,2023,DIS01,967,件,",
                "a,00,2023,DIS02,950,件,",
                "a,00,2023,REV01,12,件,",
                "b,53,2023,DIS01,967,件,",
                "b,53,2023,DIS02,950,件,",
                "b,53,2023,REV01,12,件,",
                "c,00,2022,DIS01,967,件,",
                "c,00,2022,DIS02,950,件,",
                "c,00,2022,REV01,12,件,");
        assertThat(edition.findings("identical")).containsExactly("warning 00 2023 - c; a", "warning 53 2023 - c; b");
    }

    @Test
    void singleRecordsOfSeveralSourcesAreNoReports() {
        var edition =
                Edition.of("a,530521,2022,DIS01,967,件,", "b,530521,2022,DIS02,950,件,", "c,530521,2022,REV01,12,件,");
        assertThat(edition.findings()).isEmpty();
    }

    @Test
    void totalsPartsAndRatesThatContradictEachOtherAreFound() {
        var edition = Edition.of(
                "a,53,2022,PET01,967,件",
                "a,53,2022,PET02,70,件",
                "a,53,2022,PET03,32,件",
                "a,53,2022,PET04,15,件",
                "b,53,2022,PET05,904,件",
                "a,53,2021,PET01,1021,件",
                "a,53,2021,PET02,70,件",
                "a,53,2021,PET03,32,件",
                "a,53,2021,PET04,15,件",
                "a,53,2021,PET05,904,件",
                "a,54,2020,DIS01,10,件",
                "a,54,2020,DIS02,11,件",
                "a,54,2021,DIS01,10,件",
                "a,54,2021,DIS02,10,件",
                "a,54,2022,DIS01,800,件",
                "a,54,2022,DIS02,500,件", // 62.5 %
                "a,54,2022,DIS03,63.01,%",
                "a,31,2022,DIS01,800,件",
                "a,31,2022,DIS02,500,件",
                "a,31,2022,DIS03,63,%");
        assertThat(edition.findings("PET-sum"))
                .containsExactly("warning 53 2022 PET01 a line 2; a line 3; a line 4; a line 5; b line 6");
        assertThat(edition.findings("DIS-part")).containsExactly("warning 54 2020 DIS02 a line 13; a line 12");
        assertThat(edition.findings("DIS-rate"))
                .containsExactly("warning 54 2022 DIS03 a line 18; a line 17; a line 16");
        assertThat(edition.messages())
                .contains(
                        "群众投诉（信访）总量 为 967，应等于 1021（群众来信来访 70、上级交办信访件 32、网络问政 15、12345政务服务便民热线办理量 904） | PET01 is 967,"
                                + " expected 1021: complaints by channel",
                        "化解、调处成功矛盾纠纷 为 11，应不大于 10（排查、受理矛盾纠纷 10） | DIS02 is 11, expected at most 10: resolved do not exceed"
                                + " identified",
                        "矛盾纠纷化解率 为 63.01，应等于 62.5（化解、调处成功矛盾纠纷 500、排查、受理矛盾纠纷 800） | DIS03 is 63.01, expected 62.5: percentage"
                                + " points");
    }

    @Test
    void relationsOfInexactFiguresOrOfDifferentAreasOrOverNothingAreNotChecked() {
        var edition = Edition.of(
                "a,54,2019,DIS01,10余,件",
                "a,54,2019,DIS02,11,件",
                "a,54,2020,DIS01,10,件",
                "a,54,2020,DIS02,11余,件",
                "a,54,2021,DIS01,10,件,part",
                "a,54,2021,DIS02,11,件",
                "a,54,2022,DIS01,0,件",
                "a,54,2022,DIS02,0,件",
                "a,54,2022,DIS03,63,%");
        assertThat(edition.findings("DIS-part")).isEmpty();
        assertThat(edition.findings("DIS-rate")).isEmpty();
    }

    @Test
    void whatReportsHaveInCommonDecidesNotTheOrderOfTheirFigures() {
        var edition = Edition.of(
                "a,53,2021,DIS01,7,件",
                "a,53,2021,DIS02,5,件",
                "a,53,2021,REV01,1,件",
                "b,53,2021,REV01,1,件",
                "b,53,2021,DIS02,5,件",
                "b,53,2021,DIS01,7,件",
                "c,53,2021,DIS01,7,件",
                "c,53,2021,DIS02,5,件",
                "c,53,2021,REV01,1余,件",
                "d,53,2021,DIS01,7,件",
                "a,54,2021,DIS01,7,件", // one source that speaks of two regions is no copy
                "a,54,2021,DIS02,5,件",
                "a,54,2021,REV01,1,件");
        assertThat(edition.findings("identical")).containsExactly("info 53 2021 - a; b");
        assertThat(edition.findings("repeated")).containsExactly("warning 53 2021 - a; c");
        assertThat(edition.messages())
                .contains(
                        "“a”与“b”的数字完全相同，应为同一份报告 | the same report under two names",
                        "该地区该年份有 2 份不同的报告：a、c | there are 2 differing reports of this region and year");
    }

    @Test
    void aCopyOfAnotherRegionsReportSaysOfWhich() {
        var edition = Edition.of(
                "a,53,2021,DIS01,7,件",
                "a,53,2021,DIS02,5,件",
                "a,53,2021,REV01,1,件",
                "b,54,2022,DIS01,7,件",
                "b,54,2022,DIS02,5,件",
                "b,54,2022,REV01,1,件");
        assertThat(edition.findings("identical")).containsExactly("warning 54 2022 - a; b");
        assertThat(edition.messages())
                .containsExactly("“b”的 3 个数字与云南省（53）2021年的“a”完全相同 | its 3 figures are those of 53 in 2021");
    }
}
