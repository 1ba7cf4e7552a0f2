package org.yearbook.job;

import java.math.BigDecimal;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.yearbook.publish.QualityGate;

/**
 * The limits of the quality gate. Shares are 0 to 1; one of 1 never refuses.
 *
 * @param enabled whether it may refuse an edition
 * @param records limits but the fall apply to editions of at least so many records
 * @param rejected the largest share of records that may be rejected
 * @param unclassified the largest share of records that may be without an indicator
 * @param warnings how many warnings there may be for each record accepted
 * @param reports the fall applies to all years together, and to each year, that had at least so many reports in the
 *     edition before
 * @param fall the largest share of the reports of the edition before that may be missing
 */
public record GateSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("500") long records,
        @DefaultValue("0.5") BigDecimal rejected,
        @DefaultValue("0.8") BigDecimal unclassified,
        @DefaultValue("2") BigDecimal warnings,
        @DefaultValue("100") long reports,
        @DefaultValue("0.3") BigDecimal fall) {
    /** Checks the numbers. */
    public GateSettings {
        atLeastNone("records", BigDecimal.valueOf(records));
        atLeastNone("reports", BigDecimal.valueOf(reports));
        atLeastNone("warnings", warnings);
        share("rejected", rejected);
        share("unclassified", unclassified);
        share("fall", fall);
    }

    private static void atLeastNone(String limit, BigDecimal value) {
        if (value.signum() < 0) {
            throw new InvalidSettingException("yearbook.gate." + limit, value.toPlainString(), "must be 0 or more");
        }
    }

    private static void share(String limit, BigDecimal value) {
        if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
            throw new InvalidSettingException(
                    "yearbook.gate." + limit, value.toPlainString(), "must be a share from 0 to 1");
        }
    }

    QualityGate gate() {
        return new QualityGate(records, rejected, unclassified, warnings, reports, fall);
    }
}
