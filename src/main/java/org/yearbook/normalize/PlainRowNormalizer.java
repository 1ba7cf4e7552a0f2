package org.yearbook.normalize;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.yearbook.codebook.Period;
import org.yearbook.region.Region;
import org.yearbook.source.Field;
import org.yearbook.source.PlainRows;

/**
 * Accepts plain rows whose texts mean something by themselves, as nearly all do, without making an object of them. What
 * each distinct text means is asked of {@link RecordNormalizer} once; a row that is in any way unusual is left to it.
 */
final class PlainRowNormalizer {
    /** More than a codebook's with 万 and 亿 before them; any others are left to the other way. */
    private static final int MOST_UNITS = 256;

    private static final int LONGEST_PLAIN = 18;
    private static final int LONGEST_FORM = 64;

    private final RecordNormalizer meanings;
    private final Yardsticks yardsticks;
    private final ByteTexts<Region> regions;
    private final ByteTexts<Integer> years;
    /** Of figures without digits. */
    private final ByteTexts<Figure> spelled;

    /** Of all others, by what stands around their number; that a form means nothing is dear to find and remembered too. */
    private final ByteTexts<Optional<Figure>> forms;

    private final PlainNumber number = new PlainNumber();
    private final byte[] form = new byte[LONGEST_FORM];
    private final ByteTexts<Unit> units;
    private final ByteTexts<Words> indicators = new ByteTexts<>(Words::new);
    private final ByteTexts<Period> periods;
    private final ByteTexts<Scope> scopes;
    private final ByteTexts<Long> days;
    private final Map<String, Unit> unitsByName = new HashMap<>();

    private byte[] bytes;
    private long unscaled;
    private int scale;

    PlainRowNormalizer(RecordNormalizer meanings, Yardsticks yardsticks) {
        this.meanings = meanings;
        this.yardsticks = yardsticks;
        regions = new ByteTexts<>(text -> meanings.region(text).orElse(null));
        years = new ByteTexts<>(text -> meanings.year(text).orElse(null));
        spelled = new ByteTexts<>(text -> figure(meanings.numeral(text)));
        var ofOne = new FigureForms(Numeral::parse);
        forms = new ByteTexts<>(text -> Optional.ofNullable(figure(ofOne.ofOne(text))), false);
        units = new ByteTexts<>(text -> unit(UnitText.of(text)));
        periods = new ByteTexts<>(
                text -> RecordNormalizer.choice(text, Period::named).orElse(null));
        scopes = new ByteTexts<>(
                text -> RecordNormalizer.choice(text, Scope::named).orElse(null));
        days = new ByteTexts<>(text -> text.isEmpty()
                ? Long.valueOf(PlainObservation.NO_DAY)
                : meanings.published(text).map(LocalDate::toEpochDay).orElse(null));
    }

    /** The observation that the row is; {@code null} if it is none, or only the other way can tell. */
    PlainObservation accept(PlainRows rows, int row) {
        bytes = rows.bytes();
        Region region = of(regions, rows, row, Field.REGION);
        Integer year = of(years, rows, row, Field.YEAR);
        if (region == null || year == null) {
            return null;
        }
        Period period = of(periods, rows, row, Field.PERIOD);
        Scope scope = of(scopes, rows, row, Field.SCOPE);
        Words words = of(indicators, rows, row, Field.INDICATOR);
        Unit unit = of(units, rows, row, Field.UNIT);
        if (period == null
                || scope == null
                || unit == null
                || words.text.isEmpty()
                || rows.from(row, Field.SOURCE) == rows.to(row, Field.SOURCE)
                || !isClean(rows.from(row, Field.SOURCE), rows.to(row, Field.SOURCE))
                || !isClean(rows.from(row, Field.EVIDENCE), rows.to(row, Field.EVIDENCE))) {
            return null;
        }
        Figure figure = figure(rows.from(row, Field.VALUE), rows.to(row, Field.VALUE));
        if (figure == null || figure.behind != null && !unit.name.isEmpty()) {
            // where there are two units they have to agree
            return null;
        }
        Measure measure = measure(words, figure.behind != null ? figure.behind : unit, figure.multiplied);
        if (measure == null || !multiply(measure)) {
            return null;
        }
        Long day = of(days, rows, row, Field.PUBLISHED);
        return new PlainObservation(
                rows,
                row,
                region,
                year,
                measure.yardstick.indicator(),
                unscaled,
                scale,
                figure.qualifier,
                period,
                scope,
                day == null ? PlainObservation.NO_DAY : day);
    }

    private static <T> T of(ByteTexts<T> texts, PlainRows rows, int row, Field field) {
        return texts.get(rows.bytes(), rows.from(row, field), rows.to(row, field));
    }

    /** Whether the text can be passed on as it is: UTF-8 without faults, and without blanks around it. */
    private boolean isClean(int from, int to) {
        if (from == to) {
            return true;
        }
        if (bytes[from] >= 0 && bytes[from] <= ' ' || bytes[to - 1] >= 0 && bytes[to - 1] <= ' ') {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (bytes[i] < 0) {
                var text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
                return text.indexOf('\uFFFD') < 0
                        && text.length() == text.strip().length();
            }
        }
        return true;
    }

    /** The figure, its value in {@link #unscaled} and {@link #scale}; {@code null} if it is none. */
    private Figure figure(int from, int to) {
        if (!number.find(bytes, from, to)) {
            Figure figure = hasDigit(from, to) ? null : spelled.get(bytes, from, to);
            if (figure != null) {
                unscaled = figure.unscaled;
                scale = figure.scale;
            }
            return figure;
        }
        int before = number.from() - from;
        int behind = to - number.to();
        if (before + 1 + behind > LONGEST_FORM) {
            return null;
        }
        System.arraycopy(bytes, from, form, 0, before);
        form[before] = FigureForms.GAP;
        System.arraycopy(bytes, number.to(), form, before + 1, behind);
        Figure figure = forms.get(form, 0, before + 1 + behind).orElse(null);
        if (figure != null) {
            unscaled = number.unscaled();
            scale = number.scale();
            return multiply(figure.unscaled, figure.scale) ? figure : null;
        }
        return null;
    }

    private boolean hasDigit(int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] >= '0' && bytes[i] <= '9') {
                return true;
            }
        }
        return false;
    }

    private Figure figure(Optional<Numeral> found) {
        Numeral numeral = found.orElse(null);
        if (numeral == null || UnitText.collective(numeral).isPresent()) {
            return null;
        }
        BigDecimal value = numeral.value();
        String behind = UnitText.of(numeral.unit());
        boolean known = behind.isEmpty() || meanings.isUnit(behind) && unit(behind) != null;
        boolean fits =
                value.signum() >= 0 && value.precision() <= LONGEST_PLAIN && Math.abs(value.scale()) <= LONGEST_PLAIN;
        return !known || !fits
                ? null
                : new Figure(
                        numeral.qualifier(),
                        behind.isEmpty() ? null : unit(behind),
                        numeral.multiplied(),
                        value.unscaledValue().longValue(),
                        value.scale());
    }

    /** The unit of that name, or none or a bare 万 or 亿; {@code null} for any other text. */
    private Unit unit(String name) {
        Unit known = unitsByName.get(name);
        boolean means =
                known == null && (name.isEmpty() || UnitText.multiplier(name).isPresent() || meanings.isUnit(name));
        if (means && unitsByName.size() < MOST_UNITS) {
            known = new Unit(name, unitsByName.size());
            unitsByName.put(name, known);
        }
        return known;
    }

    /** What such a figure measures; {@code null} for nothing, which takes no place in memory. */
    private Measure measure(Words words, Unit unit, boolean multiplied) {
        int at = unit.number * 2 + (multiplied ? 1 : 0);
        if (at < words.byUnit.length && words.byUnit[at] != null) {
            return words.byUnit[at];
        }
        Measure measure = yardsticks
                .of(words.text, unit.name, multiplied)
                .filter(yardstick -> yardstick.factor().precision() <= LONGEST_PLAIN)
                .map(Measure::of)
                .orElse(null);
        if (measure != null) {
            words.byUnit = Arrays.copyOf(words.byUnit, Math.max(words.byUnit.length, at + 1));
            words.byUnit[at] = measure;
        }
        return measure;
    }

    /** Multiplies by the factor of the measure; returns whether the value is allowed, and has no more digits than fit. */
    private boolean multiply(Measure measure) {
        return multiply(measure.factor, measure.scale)
                && (!measure.yardstick.indicator().isRate()
                        || measure.yardstick.allows(BigDecimal.valueOf(unscaled, scale)));
    }

    private boolean multiply(long factor, int factorScale) {
        long high = Math.multiplyHigh(unscaled, factor);
        unscaled *= factor;
        scale += factorScale;
        if (high != 0 || unscaled < 0) {
            return false;
        }
        while (scale > 0 && unscaled % 10 == 0) {
            unscaled /= 10;
            scale--;
        }
        for (; scale < 0; scale++) {
            if (unscaled > Long.MAX_VALUE / 10) {
                return false;
            }
            unscaled *= 10;
        }
        return true;
    }

    /**
     * A figure, or a form of figures, with its value, or what the form makes of 1, taken apart.
     *
     * @param behind the unit behind the number, {@code null} for none
     */
    private record Figure(Qualifier qualifier, Unit behind, boolean multiplied, long unscaled, int scale) {}

    /** A unit, with a small number of its own. */
    private record Unit(String name, int number) {}

    /** A yardstick with its factor taken apart. */
    private record Measure(Yardstick yardstick, long factor, int scale) {
        static Measure of(Yardstick yardstick) {
            BigDecimal factor = yardstick.factor();
            return new Measure(yardstick, factor.unscaledValue().longValue(), factor.scale());
        }
    }

    /** The words of an indicator, with what they name by the number of the unit. */
    private static final class Words {
        private final String text;
        private Measure[] byUnit = {};

        private Words(String text) {
            this.text = text;
        }
    }
}
