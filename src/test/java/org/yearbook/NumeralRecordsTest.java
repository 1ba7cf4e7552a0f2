package org.yearbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spoken figures as values of records: the indicator and the unit column decide what they count. */
class NumeralRecordsTest {
    @TempDir
    Path folder;

    @Test
    void ratesInWordsArePerCentAndPairsAreTwo() throws IOException {
        JobRun job = JobRun.in(folder)
                .record(
                        "spoken.csv",
                        "source,region,year,indicator,value,unit",
                        "tenths,530523,2022,DIS03,七成六,%",
                        "points,530523,2021,DIS03,百分之八十七点五,",
                        "dozen,530523,2022,DIS01,一打,",
                        "pairs,530523,2021,DIS01,三双,件",
                        "couples,530523,2020,DIS01,一百对,对",
                        "range,530523,2019,DIS01,二三十,件",
                        "strange,530523,2022,某指标,一百五十对,",
                        "stated,530523,2021,某指标,一百五十对,对")
                .published();

        assertThat(job.columns("observations.csv", "source", "value", "unit"))
                .containsExactlyInAnyOrder("tenths 76 %", "points 87.5 %", "dozen 12 件", "pairs 6 件");
        assertThat(job.columns("rejected.csv", "source", "reason"))
                .containsExactlyInAnyOrder("couples unit", "range value");
        assertThat(job.columns("unclassified.csv", "source", "value", "unit"))
                .containsExactlyInAnyOrder("strange 300 ", "stated 150 对");
    }
}
