package org.yearbook.publish.explain;

import java.math.BigDecimal;
import org.yearbook.codebook.Period;
import org.yearbook.normalize.Observation;
import org.yearbook.normalize.Qualifier;
import org.yearbook.normalize.Scope;

/** Whether what a source said of a cell is published, or which of the rules kept it away. */
public enum Verdict {
    PUBLISHED("采用", "published"),
    /** What staff corrected stands in its place. */
    CORRECTED("已更正", "corrected"),
    DEPARTMENT("未采用：部门数", "not used: a department's"),
    CUMULATIVE("未采用：累计数", "not used: cumulative"),
    PART("未采用：部分数", "not used: a part"),
    INEXACT("未采用：非精确数", "not used: inexact"),
    EARLIER("未采用：另有更晚的来源", "not used: there is a later source");

    private final String zh;
    private final String en;

    Verdict(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** Of an observation that does not fill its cell; another one, or a correction, does. */
    public static Verdict of(Observation other, Observation figure, boolean corrected) {
        return corrected
                ? CORRECTED
                : of(
                        other.scope(),
                        other.period(),
                        other.qualifier(),
                        other.value(),
                        figure.value(),
                        figure.qualifier() == Qualifier.EXACT);
    }

    /**
     * Of a statement.
     *
     * @param published the region's own figure that the cell shows; {@code null} if it shows none
     * @param exact whether that figure is exact
     */
    static Verdict of(
            Scope scope, Period period, Qualifier qualifier, BigDecimal value, BigDecimal published, boolean exact) {
        if (scope == Scope.DEPARTMENT) {
            return DEPARTMENT;
        }
        if (period == Period.CUMULATIVE) {
            return CUMULATIVE;
        }
        if (published != null && value.compareTo(published) == 0) {
            return PUBLISHED;
        }
        if (scope == Scope.PART) {
            return PART;
        }
        return qualifier != Qualifier.EXACT && exact ? INEXACT : EARLIER;
    }
}
