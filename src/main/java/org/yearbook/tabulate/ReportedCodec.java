package org.yearbook.tabulate;

import java.util.ArrayList;
import org.yearbook.codebook.Codebook;
import org.yearbook.normalize.Observation;
import org.yearbook.region.Gazetteer;
import org.yearbook.work.Codec;
import org.yearbook.work.Codecs;
import org.yearbook.work.RowInput;
import org.yearbook.work.RowOutput;

/** Reported figures in run files. */
final class ReportedCodec implements Codec<Reported> {
    private final Codec<Observation> observations;

    ReportedCodec(Gazetteer gazetteer, Codebook codebook) {
        observations = new Codecs(gazetteer, codebook).observations();
    }

    @Override
    public long key(Reported reported) {
        return observations.key(reported.figure());
    }

    @Override
    public void write(Reported reported, RowOutput out) {
        observations.write(reported.figure(), out);
        out.writeInt(reported.others().size());
        for (Observation other : reported.others()) {
            observations.write(other, out);
        }
        out.writeInt(reported.more());
    }

    @Override
    public Reported read(long key, RowInput in) {
        Observation figure = observations.read(key, in);
        int size = in.readInt();
        var others = new ArrayList<Observation>(size);
        for (int i = 0; i < size; i++) {
            others.add(observations.read(key, in));
        }
        return new Reported(figure, others, in.readInt());
    }
}
