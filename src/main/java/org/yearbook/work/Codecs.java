package org.yearbook.work;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDate;
import org.yearbook.codebook.Codebook;
import org.yearbook.codebook.Period;
import org.yearbook.normalize.Observation;
import org.yearbook.normalize.Qualifier;
import org.yearbook.normalize.Reason;
import org.yearbook.normalize.Rejection;
import org.yearbook.normalize.Scope;
import org.yearbook.normalize.Unclassified;
import org.yearbook.region.Gazetteer;
import org.yearbook.source.Locator;

/** The codecs of outcomes; regions and indicators stand in files as their indexes. */
public record Codecs(Gazetteer gazetteer, Codebook codebook) {
    private static final Period[] PERIODS = Period.values();
    private static final Qualifier[] QUALIFIERS = Qualifier.values();
    private static final Scope[] SCOPES = Scope.values();
    private static final Reason[] REASONS = Reason.values();
    private static final Locator.Kind[] LOCATORS = Locator.Kind.values();

    public Codec<Observation> observations() {
        return new Codec<>() {
            @Override
            public void write(Observation o, DataOutput out) throws IOException {
                out.writeInt(o.region().index());
                out.writeShort(o.year());
                out.writeShort(o.indicator().index());
                Binary.writeDecimal(o.value(), out);
                out.writeByte(o.qualifier().ordinal());
                out.writeByte(o.period().ordinal());
                out.writeByte(o.scope().ordinal());
                Binary.writeText(o.source(), out);
                writeLocator(o.locator(), out);
                Binary.writeText(o.evidence(), out);
                out.writeLong(
                        o.published() == null ? Long.MIN_VALUE : o.published().toEpochDay());
            }

            @Override
            public int characters(Observation o) {
                return o.source().length() + o.evidence().length();
            }

            @Override
            public Observation read(DataInput in) throws IOException {
                return new Observation(
                        gazetteer.region(in.readInt()),
                        in.readShort(),
                        codebook.indicators().get(in.readShort()),
                        Binary.readDecimal(in),
                        QUALIFIERS[in.readByte()],
                        PERIODS[in.readByte()],
                        SCOPES[in.readByte()],
                        Binary.readText(in),
                        readLocator(in),
                        Binary.readText(in),
                        date(in.readLong()));
            }
        };
    }

    public Codec<Rejection> rejections() {
        return new Codec<>() {
            @Override
            public void write(Rejection r, DataOutput out) throws IOException {
                Binary.writeText(r.source(), out);
                writeLocator(r.locator(), out);
                Binary.writeText(r.field(), out);
                Binary.writeText(r.value(), out);
                out.writeByte(r.reason().ordinal());
                Binary.writeText(r.message(), out);
                Binary.writeText(r.record(), out);
            }

            @Override
            public int characters(Rejection r) {
                return r.source().length()
                        + r.value().length()
                        + r.message().length()
                        + r.record().length();
            }

            @Override
            public Rejection read(DataInput in) throws IOException {
                return new Rejection(
                        Binary.readText(in),
                        readLocator(in),
                        Binary.readText(in),
                        Binary.readText(in),
                        REASONS[in.readByte()],
                        Binary.readText(in),
                        Binary.readText(in));
            }
        };
    }

    public Codec<Unclassified> unclassified() {
        return new Codec<>() {
            @Override
            public void write(Unclassified u, DataOutput out) throws IOException {
                Binary.writeText(u.source(), out);
                writeLocator(u.locator(), out);
                out.writeInt(u.region().index());
                out.writeShort(u.year());
                Binary.writeText(u.indicator(), out);
                Binary.writeDecimal(u.value(), out);
                Binary.writeText(u.unit(), out);
                Binary.writeText(u.evidence(), out);
            }

            @Override
            public int characters(Unclassified u) {
                return u.source().length()
                        + u.indicator().length()
                        + u.evidence().length();
            }

            @Override
            public Unclassified read(DataInput in) throws IOException {
                return new Unclassified(
                        Binary.readText(in),
                        readLocator(in),
                        gazetteer.region(in.readInt()),
                        in.readShort(),
                        Binary.readText(in),
                        Binary.readDecimal(in),
                        Binary.readText(in),
                        Binary.readText(in));
            }
        };
    }

    private static void writeLocator(Locator locator, DataOutput out) throws IOException {
        out.writeByte(locator.kind().ordinal());
        out.writeInt(locator.number());
    }

    private static Locator readLocator(DataInput in) throws IOException {
        return new Locator(LOCATORS[in.readByte()], in.readInt());
    }

    private static LocalDate date(long day) {
        return day == Long.MIN_VALUE ? null : LocalDate.ofEpochDay(day);
    }
}
