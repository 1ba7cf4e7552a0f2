package org.yearbook.normalize;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.yearbook.codebook.Codebook;
import org.yearbook.codebook.Indicator;
import org.yearbook.codebook.Period;
import org.yearbook.codebook.Units;
import org.yearbook.region.Region;
import org.yearbook.source.Excerpt;
import org.yearbook.source.Field;
import org.yearbook.source.Locator;
import org.yearbook.source.MalformedRow;
import org.yearbook.source.Message;
import org.yearbook.source.PlainDecimal;
import org.yearbook.source.PlainRows;
import org.yearbook.source.PlainText;
import org.yearbook.source.RecordBlock;
import org.yearbook.source.ReportRecord;
import org.yearbook.source.Row;

/**
 * Turns a row into its outcome: an observation, an unclassified figure, or a rejection. The first fault in this order
 * decides: missing field, region, year, value, period, scope, unit in the value, unknown indicator, unit, range. A figure
 * of an unknown indicator is not refused but unclassified.
 *
 * <p>One instance serves one thread; what a distinct text costs is paid once.
 */
public final class RecordNormalizer {
    private final Codebook codebook;
    private final Units units;
    private final RegionTexts regions;
    private final Yardsticks yardsticks;
    private final Texts<Optional<Integer>> years = new Texts<>(RecordNormalizer::reportYear);
    private final Texts<Optional<Numeral>> numerals = new Texts<>(Numeral::parse);
    private final Texts<Optional<LocalDate>> dates = new Texts<>(PublicationDate::parse);
    private final PlainRowNormalizer plain;

    public RecordNormalizer(Codebook codebook, RegionTexts regions) {
        this.codebook = codebook;
        this.units = codebook.units();
        this.regions = regions;
        this.yardsticks = new Yardsticks(codebook);
        this.plain = new PlainRowNormalizer(this, yardsticks);
    }

    /** The outcomes of all rows of the block. */
    public Outcomes normalize(RecordBlock block) {
        var outcomes = new ArrayList<Outcome>(block.rows().size());
        for (Row row : block.rows()) {
            outcomes.add(normalize(row));
        }
        PlainRows rows = block.plain();
        var accepted = new ArrayList<PlainObservation>(rows.size());
        for (int row = 0; row < rows.size(); row++) {
            PlainObservation observation = plain.accept(rows, row);
            if (observation != null) {
                accepted.add(observation);
            } else {
                outcomes.add(normalize(rows.record(row)));
            }
        }
        return new Outcomes(block.file(), outcomes, accepted);
    }

    /** The outcome of the row; never {@code null}, whatever the row holds. */
    public Outcome normalize(Row row) {
        if (row instanceof MalformedRow malformed) {
            return refusal(malformed);
        }
        var record = (ReportRecord) row;
        try {
            return accept(record);
        } catch (RefusedException refused) {
            String source = record.get(Field.SOURCE);
            return new Rejection(
                    source.isEmpty() ? record.file() : source,
                    record.locator(),
                    refused.field().label(),
                    record.get(refused.field()),
                    refused.reason(),
                    placed(row, refused.text()),
                    record.raw());
        }
    }

    /**
     * What the record names. Words of a report name nothing here: the rules have read them in their sentence, and what
     * they left without an indicator would be named without all that speaks against it.
     */
    private Optional<Indicator> indicator(ReportRecord record, String unit) {
        String words = record.get(Field.INDICATOR);
        return record.locator().kind() == Locator.Kind.PARAGRAPH
                ? codebook.byCode(words)
                : yardsticks.indicator(words, unit);
    }

    private static Rejection refusal(MalformedRow row) {
        Reason reason = row.field() == Field.REGION
                ? Reason.REGION
                : row.field() == Field.YEAR ? Reason.YEAR : Reason.MALFORMED;
        return new Rejection(
                row.source(),
                row.locator(),
                row.field() == null ? "" : row.field().label(),
                "",
                reason,
                placed(row, row.message()),
                row.raw());
    }

    private static String placed(Row row, Message message) {
        boolean line = row.locator().kind() == Locator.Kind.LINE;
        String zh = Excerpt.of(row.file()) + " 第" + row.locator().number() + (line ? "行：" : "段：") + message.zh();
        return new Message(zh, message.en()).toString();
    }

    private Outcome accept(ReportRecord record) throws RefusedException {
        for (Field field : Field.values()) {
            if (field.required() && record.get(field).isEmpty()) {
                throw new RefusedException(
                        field,
                        Reason.MISSING,
                        "必填字段“" + field.labelZh() + "”为空",
                        "the required field '" + field.label() + "' is empty");
            }
        }
        Region region = regions.region(record.get(Field.REGION));
        int year = years.get(record.get(Field.YEAR))
                .orElseThrow(() ->
                        refused(record, Field.YEAR, Reason.YEAR, "不是年份，应写作 2022 或 2022年", "is no year; write 2022"));
        Numeral numeral = numerals.get(record.get(Field.VALUE))
                .orElseThrow(() -> refused(
                        record,
                        Field.VALUE,
                        Reason.VALUE,
                        "不是数值，应写作 967、132.87万、30余、五十六 或 98.22%",
                        "is no figure; write 967, 132.87万, 30余, 五十六 or 98.22%"));
        Period period = choice(record, Field.PERIOD, Period::named, "year, stock, cumulative");
        Scope scope = choice(record, Field.SCOPE, Scope::named, "self, part, department");
        LocalDate published = published(record.get(Field.PUBLISHED)).orElse(null);
        String unit = writtenUnit(record, numeral);
        Optional<Indicator> indicator = indicator(record, unit);
        if (indicator.isEmpty()) {
            return unclassified(record, region, year, numeral, unit);
        }
        return new Observation(
                region,
                year,
                indicator.get(),
                value(record, numeral, unit, indicator.get()),
                numeral.qualifier(),
                period,
                scope,
                record.get(Field.SOURCE),
                record.locator(),
                record.get(Field.EVIDENCE),
                published);
    }

    /** Only for telling which of two figures is the later; what is no date is as good as none. */
    Optional<LocalDate> published(String text) {
        return text.isEmpty() ? Optional.empty() : dates.get(text);
    }

    Optional<Region> region(String text) {
        return regions.find(text);
    }

    Optional<Integer> year(String text) {
        return years.get(text);
    }

    Optional<Numeral> numeral(String text) {
        return numerals.get(text);
    }

    boolean isUnit(String name) {
        return units.measure(name).isPresent();
    }

    static <T> Optional<T> choice(String text, Function<String, Optional<T>> named) {
        return named.apply(PlainText.halfWidth(text).strip().toLowerCase(Locale.ROOT));
    }

    private static <T> T choice(ReportRecord record, Field field, Function<String, Optional<T>> named, String names)
            throws RefusedException {
        return choice(record.get(field), named)
                .orElseThrow(() ->
                        refused(record, field, Reason.MALFORMED, "应为 " + names + " 之一", "must be one of " + names));
    }

    /** The unit of the record: from its own column, or from behind the number. */
    private String writtenUnit(ReportRecord record, Numeral numeral) throws RefusedException {
        String column = UnitText.of(record.get(Field.UNIT));
        String behind = UnitText.of(numeral.unit());
        if (behind.isEmpty()) {
            return column;
        }
        if (UnitText.collective(numeral).isPresent() && !behind.equals(column)) {
            return column;
        }
        if (units.measure(behind).isEmpty()) {
            throw refused(
                    record,
                    Field.VALUE,
                    Reason.VALUE,
                    "数字后的“" + Excerpt.of(behind) + "”既不是单位也不是数字",
                    "has '" + Excerpt.of(behind) + "' behind the number, which is neither a unit nor a number");
        }
        boolean repeated = column.isEmpty()
                || record.get(Field.VALUE).endsWith(column)
                || units.measure(column)
                        .flatMap(m -> units.measure(behind).filter(b -> sameMeasure(m, b)))
                        .isPresent();
        if (!repeated) {
            throw refused(
                    record,
                    Field.UNIT,
                    Reason.UNIT,
                    "与数值中的单位“" + Excerpt.of(behind) + "”不一致",
                    "differs from the unit '" + Excerpt.of(behind) + "' in the value");
        }
        return behind;
    }

    private static boolean sameMeasure(Units.Measure one, Units.Measure other) {
        return one.base().equals(other.base()) && one.factor().compareTo(other.factor()) == 0;
    }

    private BigDecimal value(ReportRecord record, Numeral numeral, String unit, Indicator indicator)
            throws RefusedException {
        BigDecimal factor = yardsticks
                .factor(numeral.multiplied(), unit, indicator)
                .orElseThrow(() -> unfit(record, unit, indicator));
        boolean countsPairs = units.factor(numeral.unit(), indicator).isPresent();
        BigDecimal number = countsPairs ? numeral.value() : number(numeral, unit);
        var yardstick = new Yardstick(indicator, factor);
        BigDecimal value = yardstick.value(number);
        if (!yardstick.allows(value)) {
            String bounds = indicator.isRate() ? "0 – " + indicator.maximum().toPlainString() : "≥ 0";
            throw refused(record, Field.VALUE, Reason.RANGE, "超出范围 " + bounds, "is out of range, " + bounds);
        }
        return value;
    }

    private static RefusedException unfit(ReportRecord record, String unit, Indicator indicator) {
        if (unit.isEmpty()) {
            String value = Excerpt.of(record.get(Field.VALUE));
            return new RefusedException(
                    Field.UNIT,
                    Reason.UNIT,
                    "数值“" + value + "”未写单位，不知是元还是" + indicator.unit() + "，应写明",
                    "value '" + value + "' has no unit and may be in 元 or " + indicator.unit() + "; write which");
        }
        return refused(
                Field.UNIT,
                record.get(Field.UNIT).isEmpty() ? unit : record.get(Field.UNIT),
                Reason.UNIT,
                "不适用于指标“" + indicator.nameZh() + "”，应为 " + indicator.unit(),
                "does not fit " + indicator.code() + ", which is counted in " + indicator.unit());
    }

    /** 一打 is 12 and 三双 is 6, unless the unit column says that pairs are counted. */
    private static BigDecimal number(Numeral numeral, String unit) {
        return numeral.value()
                .multiply(UnitText.collective(numeral)
                        .filter(each -> !unit.equals(numeral.unit()))
                        .orElse(BigDecimal.ONE));
    }

    private Unclassified unclassified(ReportRecord record, Region region, int year, Numeral numeral, String unit) {
        Optional<BigDecimal> bare = UnitText.multiplier(unit);
        Optional<Units.Measure> measure = units.measure(unit);
        String stem = bare.isPresent() ? "" : measure.map(Units.Measure::unit).orElse(unit);
        BigDecimal multiplier = bare.isPresent()
                ? bare.get()
                : measure.flatMap(m ->
                                units.measure(m.unit()).map(own -> m.factor().divide(own.factor())))
                        .orElse(BigDecimal.ONE);
        return new Unclassified(
                record.get(Field.SOURCE),
                record.locator(),
                region,
                year,
                record.get(Field.INDICATOR),
                PlainDecimal.of(number(numeral, unit).multiply(multiplier)),
                stem,
                record.get(Field.EVIDENCE));
    }

    private static RefusedException refused(ReportRecord record, Field field, Reason reason, String zh, String en) {
        return refused(field, record.get(field), reason, zh, en);
    }

    private static RefusedException refused(Field field, String written, Reason reason, String zh, String en) {
        String text = Excerpt.of(written);
        return new RefusedException(
                field, reason, field.labelZh() + "“" + text + "”" + zh, field.label() + " '" + text + "' " + en);
    }

    private static Optional<Integer> reportYear(String text) {
        var year = ReportYear.parse(text);
        return year.isPresent() ? Optional.of(year.getAsInt()) : Optional.empty();
    }
}
