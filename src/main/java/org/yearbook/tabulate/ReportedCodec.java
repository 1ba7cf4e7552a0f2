package org.yearbook.tabulate;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import org.yearbook.normalize.Observation;
import org.yearbook.work.Codec;

/** Reported figures in run files. */
record ReportedCodec(Codec<Observation> observations) implements Codec<Reported> {
    @Override
    public void write(Reported reported, DataOutput out) throws IOException {
        observations.write(reported.figure(), out);
        out.writeInt(reported.others().size());
        for (Observation other : reported.others()) {
            observations.write(other, out);
        }
    }

    @Override
    public Reported read(DataInput in) throws IOException {
        Observation figure = observations.read(in);
        int size = in.readInt();
        var others = new ArrayList<Observation>(size);
        for (int i = 0; i < size; i++) {
            others.add(observations.read(in));
        }
        return new Reported(figure, others);
    }
}
