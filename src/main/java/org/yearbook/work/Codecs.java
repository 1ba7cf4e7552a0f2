package org.yearbook.work;

import org.yearbook.codebook.Codebook;
import org.yearbook.normalize.Observation;
import org.yearbook.normalize.Reason;
import org.yearbook.normalize.Rejection;
import org.yearbook.normalize.Unclassified;
import org.yearbook.region.Gazetteer;
import org.yearbook.source.Locator;

/** The codecs of outcomes; regions and indicators stand in files as their indexes. */
public record Codecs(Gazetteer gazetteer, Codebook codebook) {
    private static final int NO_INDICATOR = -1;
    private static final Reason[] REASONS = Reason.values();
    private static final Locator.Kind[] LOCATORS = Locator.Kind.values();

    /** A codec for one thread. */
    public Codec<Observation> observations() {
        return new ObservationCodec(gazetteer, codebook);
    }

    public Codec<Rejection> rejections() {
        return new Codec<>() {
            @Override
            public void write(Rejection r, RowOutput out) {
                out.writeText(r.source());
                writeLocator(r.locator(), out);
                out.writeText(r.field());
                out.writeText(r.value());
                out.writeByte(r.reason().ordinal());
                out.writeText(r.message());
                out.writeText(r.record());
            }

            @Override
            public Rejection read(long key, RowInput in) {
                return new Rejection(
                        in.readText(),
                        readLocator(in),
                        in.readText(),
                        in.readText(),
                        REASONS[in.readByte()],
                        in.readText(),
                        in.readText());
            }
        };
    }

    public Codec<Unclassified> unclassified() {
        return new Codec<>() {
            @Override
            public long key(Unclassified u) {
                return CellKeys.of(u.region().index(), u.year(), NO_INDICATOR);
            }

            @Override
            public void write(Unclassified u, RowOutput out) {
                out.writeText(u.source());
                writeLocator(u.locator(), out);
                out.writeText(u.indicator());
                out.writeDecimal(u.value());
                out.writeText(u.unit());
                out.writeText(u.evidence());
            }

            @Override
            public Unclassified read(long key, RowInput in) {
                return new Unclassified(
                        in.readText(),
                        readLocator(in),
                        gazetteer.region(CellKeys.regionOf(key)),
                        CellKeys.yearOf(key),
                        in.readText(),
                        in.readDecimal(),
                        in.readText(),
                        in.readText());
            }
        };
    }

    private static void writeLocator(Locator locator, RowOutput out) {
        out.writeByte(locator.kind().ordinal());
        out.writeInt(locator.number());
    }

    private static Locator readLocator(RowInput in) {
        return new Locator(LOCATORS[in.readByte()], in.readInt());
    }
}
