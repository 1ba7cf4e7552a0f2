package org.yearbook.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Against ICU, which spells any number out. */
class ChineseNumberTest {
    private static final RuleBasedNumberFormat SPELLED =
            new RuleBasedNumberFormat(ULocale.CHINESE, RuleBasedNumberFormat.SPELLOUT);
    private static final RuleBasedNumberFormat FINANCIAL =
            new RuleBasedNumberFormat(ULocale.CHINESE, RuleBasedNumberFormat.SPELLOUT);

    static {
        FINANCIAL.setDefaultRuleSet("%spellout-cardinal-financial");
    }

    @Property
    void readsWhateverIcuSpells(@ForAll @LongRange(min = 0, max = 999_999_999_999L) long number) {
        assertThat(ChineseNumber.parse(SPELLED.format(number))).contains(BigDecimal.valueOf(number));
    }

    @Property
    void readsFinancialNumerals(@ForAll @LongRange(min = 0, max = 9_999_999) long number) {
        assertThat(ChineseNumber.parse(FINANCIAL.format(number))).contains(BigDecimal.valueOf(number));
    }

    @Property
    void readsArabicDigits(@ForAll @LongRange(min = 0) long number) {
        assertThat(ChineseNumber.parse(String.valueOf(number))).contains(BigDecimal.valueOf(number));
    }

    @Property
    void readsTheShortFormOfALastDigit(
            @ForAll @IntRange(min = 1, max = 9) int first,
            @ForAll @IntRange(min = 1, max = 9) int last,
            @ForAll @IntRange(min = 2, max = 4) int power) {
        String unit = List.of("百", "千", "万").get(power - 2);
        long value = (first * 10L + last) * BigDecimal.TEN.pow(power - 1).longValueExact();
        assertThat(ChineseNumber.parse(SPELLED.format(first) + unit + SPELLED.format(last)))
                .contains(BigDecimal.valueOf(value));
    }
}
