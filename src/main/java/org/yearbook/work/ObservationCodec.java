package org.yearbook.work;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import org.yearbook.codebook.Codebook;
import org.yearbook.normalize.Observation;
import org.yearbook.normalize.PlainObservation;
import org.yearbook.region.Gazetteer;
import org.yearbook.source.Locator;

/** Observations in run files; for one thread. */
final class ObservationCodec implements Codec<Observation> {
    private final Gazetteer gazetteer;
    private final Codebook codebook;
    private final ObservationRow row = new ObservationRow();
    /** The observations of one source stand side by side. */
    private byte[] lastSource = {};

    private String lastSourceText = "";

    ObservationCodec(Gazetteer gazetteer, Codebook codebook) {
        this.gazetteer = gazetteer;
        this.codebook = codebook;
    }

    @Override
    public long key(Observation o) {
        return CellKeys.of(o.region().index(), o.year(), o.indicator().index());
    }

    static long key(PlainObservation o) {
        return CellKeys.of(o.region().index(), o.year(), o.indicator().index());
    }

    @Override
    public void write(Observation o, RowOutput out) {
        ObservationRow.write(o, out);
    }

    @Override
    public Observation read(long key, RowInput in) {
        row.read(key, in);
        return new Observation(
                gazetteer.region(CellKeys.regionOf(key)),
                CellKeys.yearOf(key),
                codebook.indicators().get(CellKeys.indicatorOf(key)),
                row.value(),
                row.qualifier(),
                row.period(),
                row.scope(),
                source(),
                new Locator(row.locatorKind(), row.locatorNumber()),
                text(row.evidenceFrom(), row.evidenceTo()),
                row.day() == PlainObservation.NO_DAY ? null : LocalDate.ofEpochDay(row.day()));
    }

    private String source() {
        int from = row.sourceFrom();
        int to = row.sourceTo();
        if (!Arrays.equals(lastSource, 0, lastSource.length, row.bytes(), from, to)) {
            lastSource = Arrays.copyOfRange(row.bytes(), from, to);
            lastSourceText = text(from, to);
        }
        return lastSourceText;
    }

    private String text(int from, int to) {
        return from == to ? "" : new String(row.bytes(), from, to - from, StandardCharsets.UTF_8);
    }
}
