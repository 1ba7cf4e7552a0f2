package org.yearbook.publish.workbook;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.yearbook.publish.workbook.Page.Block;

/** Writes a page onto its sheet. */
final class PageSheet {
    private static final int CHART_ROWS = 18;

    private final Book book;
    private final SXSSFSheet sheet;
    private Page page;
    private int next;

    /** Takes the place of the sheet in the workbook; its content may be known later. */
    PageSheet(Book book, String name) {
        this.book = book;
        this.sheet = book.sheet(name, false);
    }

    void write(Page content) {
        page = content;
        for (int i = 0; i < page.widths().size(); i++) {
            book.width(sheet, i, page.widths().get(i));
        }
        if (!page.titleZh().isEmpty()) {
            line(page.titleZh(), Look.TITLE);
            line(page.titleEn(), Look.SUBTITLE);
            Row back = sheet.createRow(next++);
            book.link(book.text(back, 0, "← 目录", book.theme().of(Look.BACK)), FrontMatter.CONTENTS, 0, "返回目录 Contents");
        }
        page.blocks().forEach(this::block);
    }

    private Row line(String text, Look look) {
        return book.line(sheet, next++, page.widths().size(), page.width(), text, look);
    }

    private void block(Block block) {
        if (block instanceof Page.Display display) {
            line(display.text(), display.look());
        } else if (block instanceof Page.Heading heading) {
            next++;
            line(heading.zh() + "  " + heading.en(), Look.HEADING);
        } else if (block instanceof Page.Paragraph paragraph) {
            line(paragraph.zh(), Look.TEXT);
            line(paragraph.en(), Look.TEXT);
        } else if (block instanceof Page.Grid grid) {
            grid(grid);
        } else if (block instanceof Page.Chart chart) {
            chart(chart.data());
        }
    }

    private void grid(Page.Grid grid) {
        row(grid.head().stream().map(Object.class::cast).toList(), Look.HEAD);
        for (List<Object> cells : grid.rows()) {
            row(cells, Look.GRID_TEXT);
        }
        next++;
    }

    private void row(List<Object> cells, Look look) {
        int number = next++;
        Row row = sheet.createRow(number);
        float height = 0;
        for (int i = 0; i < cells.size(); i++) {
            Object content = cells.get(i);
            if (content instanceof Page.Link link) {
                var cell = book.text(row, i, link.text(), book.theme().of(Look.LINK));
                book.link(cell, link.sheet(), 0, link.text());
                height = Math.max(
                        height, Look.LINK.height(link.text(), page.widths().get(i)));
            } else if (content instanceof Number value) {
                var cell = row.createCell(i);
                cell.setCellValue(value.doubleValue());
                cell.setCellStyle(
                        value.doubleValue() == value.longValue()
                                ? book.theme().of(Look.GRID_NUMBER)
                                : book.theme().figure(2, 0, false));
            } else {
                String text = content == null ? "" : content.toString();
                book.text(row, i, text, book.theme().of(look));
                height = Math.max(height, look.height(text, page.widths().get(i)));
            }
        }
        row.setHeightInPoints(Math.max(height, Look.GRID_TEXT.height("1", 9)));
    }

    /** The chart, and the table of its figures below. */
    private void chart(ChartData data) {
        line("主要指标图  Chart of leading indicators", Look.HEADING);
        int top = next;
        next += CHART_ROWS;
        var head = new ArrayList<String>();
        head.add(data.axis());
        data.series().forEach(series -> head.add(series.name() + "（" + data.unit() + "）"));
        int first = next + 1;
        var rows = new ArrayList<List<Object>>();
        for (int i = 0; i < data.categories().size(); i++) {
            var cells = new ArrayList<Object>();
            cells.add(data.categories().get(i));
            for (ChartData.Series series : data.series()) {
                cells.add(series.values().get(i));
            }
            rows.add(cells);
        }
        grid(new Page.Grid(head, rows));
        new ChartDrawing(book.behind(sheet), data)
                .draw(top, CHART_ROWS - 1, page.widths().size(), first);
    }
}
