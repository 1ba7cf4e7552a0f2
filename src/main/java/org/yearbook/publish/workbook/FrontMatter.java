package org.yearbook.publish.workbook;

import java.util.ArrayList;
import java.util.List;
import org.yearbook.codebook.EditorsNote;

/** The pages before the chapters: cover, contents, editor's notes. */
final class FrontMatter {
    static final String COVER = "封面";
    static final String CONTENTS = "目录";
    static final String NOTES = "编者说明";

    private static final List<Integer> WIDTHS = List.of(12, 20, 20, 20, 20);

    private final Volume volume;

    FrontMatter(Volume volume) {
        this.volume = volume;
    }

    Page cover() {
        Imprint imprint = volume.imprint();
        var blocks = new ArrayList<Page.Block>();
        gap(blocks, 7);
        blocks.add(new Page.Display(volume.area() + "法治政府建设统计年鉴", Look.COVER_TITLE));
        blocks.add(new Page.Display(volume.period(), Look.COVER_TITLE));
        gap(blocks, 1);
        blocks.add(new Page.Display("Statistical Yearbook of Rule-of-Law Government", Look.COVER_TEXT));
        blocks.add(new Page.Display(volume.period().replace('—', '–'), Look.COVER_TEXT));
        gap(blocks, 12);
        if (!imprint.publisher().isEmpty()) {
            blocks.add(new Page.Display(imprint.publisher(), Look.COVER_TEXT));
        }
        imprint.date()
                .ifPresent(date -> blocks.add(new Page.Display(
                        date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日",
                        Look.COVER_TEXT)));
        blocks.add(new Page.Display("版次 Edition " + imprint.edition(), Look.COVER_TEXT));
        return new Page(COVER, "", "", WIDTHS, blocks);
    }

    private static void gap(List<Page.Block> blocks, int lines) {
        for (int i = 0; i < lines; i++) {
            blocks.add(new Page.Display("", Look.COVER_TEXT));
        }
    }

    /** A line for each of these sheets but this, which leads to it. */
    Page contents(List<Leaf> leaves) {
        List<List<Object>> rows = leaves.stream()
                .filter(leaf -> !leaf.sheet().equals(CONTENTS))
                .map(leaf -> List.<Object>of(new Page.Link(leaf.titleZh(), leaf.sheet(), leaf.table()), leaf.titleEn()))
                .toList();
        var grid = new Page.Grid(List.of("标题（点击打开）\nTitle (click to open)", "英文标题\nTitle in English"), rows);
        return new Page(CONTENTS, "目  录", "Contents", List.of(42, 54), List.of(new Page.Listing("Contents", grid)));
    }

    Page notes() {
        var blocks = new ArrayList<Page.Block>();
        String heading = "";
        for (EditorsNote note : volume.codebook().layout().notes()) {
            if (!note.headingZh().equals(heading)) {
                heading = note.headingZh();
                blocks.add(new Page.Heading(heading, note.headingEn()));
            }
            blocks.add(new Page.Paragraph(note.zh(), note.en()));
        }
        blocks.add(new Page.Heading("符号与标记", "Symbols and marks"));
        blocks.add(symbols());
        blocks.add(new Page.Heading("与上一版相比", "Changes since the last edition"));
        blocks.addAll(volume.changes());
        return new Page(NOTES, "编者说明", "Editor's notes", WIDTHS, blocks);
    }

    private Page.Grid symbols() {
        return new Page.Grid(
                List.of("符号\nSymbol", "意义\nMeaning", "Meaning in English", "出现于\nWhere", "Where in English"),
                List.of(
                        List.of("（空格）", "无数据", "not available", "数字栏", "figures"),
                        List.of("…", "不足所示最小单位的一半", "less than half the smallest unit shown", "数字栏", "figures"),
                        List.of("#", "其中：前一总数的一部分", "of which: a part of the total before it", "栏目", "heads"),
                        List.of("①", "见表下注", "see the note below the table", "栏目", "heads"),
                        List.of("正体 123", "该地区报告的数字", "reported by the region itself", "数字", "figures"),
                        List.of(
                                "斜体",
                                "由下级地区汇总，或者计算所得",
                                "rolled up from the regions below, or computed",
                                "数字",
                                "figures"),
                        List.of(
                                "≈ 123",
                                "近似数（约、余、多、以上等），或由近似数汇总",
                                "not exact, or made from such figures",
                                "数字",
                                "figures"),
                        List.of("※ 123", "核查有发现，见“核查发现”", "a check found something, see the findings", "数字", "figures"),
                        List.of(
                                "r 123",
                                "修订数：与上一版不同，见“修订”",
                                "revised: another figure than in the last edition, see the revisions",
                                "数字",
                                "figures")));
    }

    /** A sheet as the contents list it; tables below the introduction of their chapter. */
    record Leaf(String sheet, String titleZh, String titleEn, boolean table) {
        /** A page of text. */
        Leaf(String sheet, String titleZh, String titleEn) {
            this(sheet, titleZh, titleEn, false);
        }
    }
}
