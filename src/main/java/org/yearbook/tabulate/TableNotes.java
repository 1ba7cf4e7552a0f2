package org.yearbook.tabulate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.yearbook.codebook.Codebook;
import org.yearbook.codebook.Indicator;
import org.yearbook.region.Level;
import org.yearbook.region.Region;

/** What stands below every table: how many regions have figures, what the marks mean, where the figures are from. */
final class TableNotes {
    private static final String[] CIRCLED = {"①", "②", "③", "④", "⑤", "⑥", "⑦", "⑧", "⑨", "⑩"};

    private final Codebook codebook;
    private final Map<Level, Integer> all = new EnumMap<>(Level.class);

    /** For tables that could list these regions. */
    TableNotes(Codebook codebook, Iterable<Region> regions) {
        this.codebook = codebook;
        regions.forEach(region -> all.merge(region.level(), 1, Integer::sum));
    }

    /** The mark of the note on the column at this place among the columns with notes. */
    static String mark(int place) {
        return CIRCLED[place];
    }

    /** A rate that is computed where nobody reported it needs a note. */
    static boolean isNoted(Indicator indicator) {
        return indicator.isRate() && indicator.numerator() != null;
    }

    List<String> of(Tally tally, List<Indicator> noted) {
        var notes = new ArrayList<String>();
        for (int i = 0; i < noted.size(); i++) {
            notes.add(computed(mark(i), noted.get(i)));
        }
        notes.add(regions(tally));
        notes.add(
                "符号：空格 无数据；# 其中；… 不足最小单位的一半；斜体 由有数据的下级地区汇总，或计算所得；≈ 近似数；※ 有核查发现；r 与上一版不同的修订数。"
                        + " Symbols: blank, not available; #, of which; …, less than half the smallest unit shown;"
                        + " italics, rolled up from the regions below that have figures, or computed; ≈, not exact; ※, see the findings; r, revised since the last edition.");
        notes.add("资料来源：各地法治政府建设年度报告。 Source: annual reports on rule-of-law government.");
        return notes;
    }

    private String computed(String mark, Indicator rate) {
        Indicator over = codebook.byCode(rate.numerator()).orElseThrow();
        Indicator under = codebook.byCode(rate.denominator()).orElseThrow();
        return mark + " 未报告的，按“" + over.nameZh() + "”除以“" + under.nameZh() + "”计算。 Where not reported: " + over.nameEn()
                + " / " + under.nameEn() + ".";
    }

    private String regions(Tally tally) {
        var zh = new ArrayList<String>();
        var en = new ArrayList<String>();
        all.forEach((level, there) -> {
            if (level != Level.NATION) {
                zh.add(level.nameZh() + " " + tally.regions(level) + "/" + there);
                en.add(level.label() + " " + tally.regions(level) + "/" + there);
            }
        });
        return "注：本表只列有数据的地区（有数据/全部）：" + String.join("，", zh)
                + "。 Note: only regions with figures are listed (those with figures/all): " + String.join(", ", en)
                + ".";
    }
}
