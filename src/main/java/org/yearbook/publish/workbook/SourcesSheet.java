package org.yearbook.publish.workbook;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/**
 * The sheet on which each figure has a row that says how it came about: who said so, where, in which words, or from
 * which figures it was made; below it what else was said of the same cell.
 */
final class SourcesSheet {
    static final String NAME = "数字来源";

    private static final int NOTE_ROW = 2;
    private static final int HEAD_ROW = 4;
    private static final List<String> HEAD = List.of(
            "代码\nCode",
            "地区\nRegion",
            "指标代码\nIndicator code",
            "指标\nIndicator",
            "数值\nValue",
            "单位\nUnit",
            "由来\nHow it came about",
            "来源或组成\nSource, or made from",
            "位置\nPlace",
            "发布日期\nPublished",
            "原文\nSentence",
            "核查\nFindings");
    private static final int[] WIDTHS = {10, 13, 9, 20, 12, 6, 14, 28, 13, 10, 40, 22};
    private static final int VALUE = 4;
    private static final int MOST_DECIMALS = 2;
    /** As high as Excel lets a row be is higher than a page. */
    private static final float HIGHEST = 120;

    private final Book book;
    private final SXSSFSheet sheet;
    private final LineWriter lines;
    private int next = HEAD_ROW + 1;

    /** Begins the sheet; the note says which figures it lists. */
    SourcesSheet(Book book, String note) throws IOException {
        this.book = book;
        this.sheet = book.sheet(NAME, true);
        double width = 0;
        for (int i = 0; i < WIDTHS.length; i++) {
            book.width(sheet, i, WIDTHS[i]);
            width += WIDTHS[i];
        }
        book.line(sheet, 0, WIDTHS.length, width, "数字来源", Look.TITLE);
        book.line(sheet, 1, WIDTHS.length, width, "Sources of the figures", Look.SUBTITLE);
        book.line(sheet, NOTE_ROW, WIDTHS.length, width, note, Look.TEXT);
        Row back = sheet.createRow(NOTE_ROW + 1);
        book.link(book.text(back, 0, "← 目录", book.theme().of(Look.BACK)), FrontMatter.CONTENTS, 0, "返回目录 Contents");
        Row head = sheet.createRow(HEAD_ROW);
        float height = 0;
        for (int i = 0; i < WIDTHS.length; i++) {
            height = Math.max(height, Look.HEAD.height(HEAD.get(i), WIDTHS[i]));
            book.text(head, i, HEAD.get(i), book.theme().of(Look.HEAD));
        }
        head.setHeightInPoints(height);
        sheet.createFreezePane(2, HEAD_ROW + 1);
        sheet.setRepeatingRows(new CellRangeAddress(HEAD_ROW, HEAD_ROW, -1, -1));
        lines = book.lines(sheet);
    }

    /** Adds the rows of a figure; returns the first, counted from 0. */
    int add(List<SourceRow> rows) throws IOException {
        int first = next;
        for (SourceRow row : rows) {
            add(row);
        }
        return first;
    }

    private void add(SourceRow content) throws IOException {
        List<String> texts = Arrays.asList(
                content.region().code(),
                content.region().name(),
                content.indicator().code(),
                content.indicator().nameZh(),
                null,
                content.indicator().unit(),
                content.how(),
                content.from(),
                content.place(),
                content.published(),
                content.sentence(),
                content.checks());
        float height = 0;
        for (int i = 0; i < texts.size(); i++) {
            if (i != VALUE) {
                height = Math.max(height, Look.GRID_TEXT.height(texts.get(i), WIDTHS[i]));
            }
        }
        lines.line(next++, Math.min(HIGHEST, height));
        for (int i = 0; i < texts.size(); i++) {
            if (i == VALUE) {
                value(content.value());
            } else {
                book.text(lines, i, texts.get(i), book.theme().of(Look.GRID_TEXT));
            }
        }
        lines.end();
    }

    private void value(BigDecimal value) throws IOException {
        if (value == null) {
            lines.empty(VALUE, book.theme().number(0));
        } else {
            int decimals = Math.max(0, Math.min(value.scale(), MOST_DECIMALS));
            lines.number(VALUE, value, book.theme().number(decimals));
        }
    }

    /** Names the range; a sheet without any figure has none. */
    void finish() throws IOException {
        lines.stop();
        // by its own last row POI knows how far the sheet goes
        sheet.createRow(next);
        if (next > HEAD_ROW + 1) {
            var area = new AreaReference(
                    new CellReference(HEAD_ROW, 0),
                    new CellReference(next - 1, WIDTHS.length - 1),
                    SpreadsheetVersion.EXCEL2007);
            book.table(sheet, area, "Sources", "数字来源 Sources of the figures", HEAD);
        }
    }
}
