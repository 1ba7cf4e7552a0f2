package org.yearbook.work;

import java.math.BigDecimal;
import org.yearbook.codebook.Period;
import org.yearbook.normalize.Observation;
import org.yearbook.normalize.PlainObservation;
import org.yearbook.normalize.Qualifier;
import org.yearbook.normalize.Scope;
import org.yearbook.source.Field;
import org.yearbook.source.Locator;

/**
 * An observation as it stands in a run, taken apart without making objects of what is only passed on. One instance goes
 * from row to row.
 */
public final class ObservationRow {
    private static final Period[] PERIODS = Period.values();
    private static final Qualifier[] QUALIFIERS = Qualifier.values();
    private static final Scope[] SCOPES = Scope.values();
    private static final Locator.Kind[] LOCATORS = Locator.Kind.values();

    private static final int HAS_EVIDENCE = 1 << 6;
    private static final int HAS_DAY = 1 << 7;

    private long key;
    private byte[] bytes;
    private int flags;
    private int scale;
    private long unscaled;
    private BigDecimal large;
    private long locator;
    private long day;
    private int sourceFrom;
    private int sourceTo;
    private int evidenceFrom;
    private int evidenceTo;

    static void write(Observation o, RowOutput out) {
        boolean hasDay = o.published() != null;
        writeFlags(o.qualifier(), o.period(), o.scope(), !o.evidence().isEmpty(), hasDay, out);
        out.writeDecimal(o.value());
        writeLocator(o.locator().kind(), o.locator().number(), out);
        if (hasDay) {
            out.writeNumber(o.published().toEpochDay());
        }
        out.writeText(o.source());
        if (!o.evidence().isEmpty()) {
            out.writeText(o.evidence());
        }
    }

    static void write(PlainObservation o, RowOutput out) {
        boolean hasEvidence = o.from(Field.EVIDENCE) < o.to(Field.EVIDENCE);
        boolean hasDay = o.day() != PlainObservation.NO_DAY;
        writeFlags(o.qualifier(), o.period(), o.scope(), hasEvidence, hasDay, out);
        out.writeDecimal(o.unscaled(), o.scale());
        writeLocator(Locator.Kind.LINE, o.line(), out);
        if (hasDay) {
            out.writeNumber(o.day());
        }
        out.writeText(o.bytes(), o.from(Field.SOURCE), o.to(Field.SOURCE));
        if (hasEvidence) {
            out.writeText(o.bytes(), o.from(Field.EVIDENCE), o.to(Field.EVIDENCE));
        }
    }

    private static void writeFlags(
            Qualifier qualifier, Period period, Scope scope, boolean hasEvidence, boolean hasDay, RowOutput out) {
        out.writeByte(qualifier.ordinal()
                | period.ordinal() << 2
                | scope.ordinal() << 4
                | (hasEvidence ? HAS_EVIDENCE : 0)
                | (hasDay ? HAS_DAY : 0));
    }

    private static void writeLocator(Locator.Kind kind, long number, RowOutput out) {
        out.writeNumber(number * LOCATORS.length + kind.ordinal());
    }

    /** Goes to the row that {@code in} stands at. */
    public ObservationRow read(long rowKey, RowInput in) {
        key = rowKey;
        bytes = in.bytes();
        flags = in.readByte();
        scale = in.readByte();
        large = scale == RowOutput.LARGE ? new BigDecimal(in.readText()) : null;
        unscaled = large == null ? in.readNumber() : 0;
        locator = in.readNumber();
        day = (flags & HAS_DAY) == 0 ? PlainObservation.NO_DAY : in.readNumber();
        int length = (int) in.readNumber();
        sourceFrom = in.position();
        sourceTo = sourceFrom + length;
        in.skip(length);
        length = (flags & HAS_EVIDENCE) == 0 ? 0 : (int) in.readNumber();
        evidenceFrom = in.position();
        evidenceTo = evidenceFrom + length;
        in.skip(length);
        return this;
    }

    public long key() {
        return key;
    }

    public Qualifier qualifier() {
        return QUALIFIERS[flags & 3];
    }

    public Period period() {
        return PERIODS[flags >> 2 & 3];
    }

    public Scope scope() {
        return SCOPES[flags >> 4 & 3];
    }

    public BigDecimal value() {
        return large != null ? large : BigDecimal.valueOf(unscaled, scale);
    }

    /** Whether the value has up to 18 digits: {@link #unscaled}, {@link #scale} of them behind the point. */
    public boolean isSmall() {
        return large == null;
    }

    public long unscaled() {
        return unscaled;
    }

    public int scale() {
        return scale;
    }

    public Locator.Kind locatorKind() {
        return LOCATORS[(int) (locator % LOCATORS.length)];
    }

    public int locatorNumber() {
        return (int) (locator / LOCATORS.length);
    }

    /** The day of publication, {@link PlainObservation#NO_DAY} if unknown. */
    long day() {
        return day;
    }

    /** The array in which source and evidence stand, as UTF-8. */
    public byte[] bytes() {
        return bytes;
    }

    public int sourceFrom() {
        return sourceFrom;
    }

    public int sourceTo() {
        return sourceTo;
    }

    public int evidenceFrom() {
        return evidenceFrom;
    }

    public int evidenceTo() {
        return evidenceTo;
    }
}
