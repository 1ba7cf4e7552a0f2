package org.yearbook.publish.workbook;

import java.util.List;
import java.util.Map;
import org.yearbook.codebook.Codebook;
import org.yearbook.normalize.Reason;
import org.yearbook.publish.edition.RevisionCounts;
import org.yearbook.region.Level;
import org.yearbook.region.Region;
import org.yearbook.tabulate.Survey;
import org.yearbook.tabulate.YearbookTable;

/**
 * A workbook as it is described before it is written.
 *
 * @param area that it is confined to; empty for all
 * @param period the year, or the years: {@code 2023}, {@code 2021—2023}
 * @param regions how many there are of each level that it could show
 * @param sources whether it lists where each figure is from
 * @param sourced the deepest level whose figures it lists so; {@code null} if none
 * @param revisions of the edition
 * @param rejections of the edition, by reason
 * @param changes since the last edition, each a paragraph
 */
record Volume(
        String area,
        String period,
        Imprint imprint,
        Codebook codebook,
        Survey survey,
        List<YearbookTable> tables,
        Map<Level, Integer> regions,
        boolean sources,
        Level sourced,
        RevisionCounts revisions,
        Map<Reason, Long> rejections,
        List<Page.Paragraph> changes) {
    String titleZh() {
        return area + "法治政府建设统计年鉴（" + period + "年）";
    }

    String titleEn() {
        return "Statistical Yearbook of Rule-of-Law Government " + period.replace('—', '–');
    }

    /** Whether it lists how the figures of the region came about. */
    boolean lists(Region region) {
        return sourced != null && region.level().compareTo(sourced) <= 0;
    }
}
