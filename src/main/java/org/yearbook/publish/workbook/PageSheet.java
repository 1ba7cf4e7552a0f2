package org.yearbook.publish.workbook;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.yearbook.publish.workbook.Page.Block;

/** Writes a page onto its sheet. */
final class PageSheet {
    private static final int CHART_ROWS = 20;
    /** Height of an empty row, in points. */
    private static final float GAP = 14;

    private final Book book;
    private final SXSSFSheet sheet;
    private Page page;
    private final List<Integer> breaks = new ArrayList<>();
    private int next;
    private double height;
    private double pageTop;
    private int section;
    private double sectionTop;

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
        }
        if (!page.titleZh().isEmpty() && !page.sheet().equals(FrontMatter.CONTENTS)) {
            Row back = sheet.createRow(next++);
            book.link(book.text(back, 0, "← 目录", book.theme().of(Look.BACK)), FrontMatter.CONTENTS, 0, "返回目录 Contents");
        }
        for (Block block : page.blocks()) {
            if (block instanceof Page.Heading) {
                closeSection();
                section = next;
                sectionTop = height;
            }
            block(block);
        }
        closeSection();
        if (!Paper.PORTRAIT.fit(sheet, page.width(), height, 0)) {
            breaks.forEach(sheet::setRowBreak);
        }
    }

    /** A section that would go over the foot of a page, but has room on one, begins on the next. */
    private void closeSection() {
        double holds = Paper.PORTRAIT.holds(page.width());
        if (height - pageTop > holds && sectionTop > pageTop && height - sectionTop <= holds) {
            breaks.add(section - 1);
            pageTop = sectionTop;
        }
        while (height - pageTop > holds) {
            pageTop += holds;
        }
    }

    private void line(String text, Look look) {
        height += book.line(sheet, next++, page.widths().size(), page.width(), text, look)
                .getHeightInPoints();
    }

    private void gap(int rows) {
        for (int i = 0; i < rows; i++) {
            sheet.createRow(next++).setHeightInPoints(GAP);
            height += GAP;
        }
    }

    private void block(Block block) {
        if (block instanceof Page.Display display) {
            line(display.text(), display.look());
        } else if (block instanceof Page.Heading heading) {
            gap(1);
            line(heading.zh() + "  " + heading.en(), Look.HEADING);
        } else if (block instanceof Page.Paragraph paragraph) {
            line(paragraph.zh(), Look.TEXT);
            line(paragraph.en(), Look.TEXT);
        } else if (block instanceof Page.Grid grid) {
            grid(grid);
        } else if (block instanceof Page.Listing listing) {
            listing(listing);
        } else if (block instanceof Page.Chart chart) {
            chart(chart.data());
        }
    }

    private void listing(Page.Listing listing) {
        int head = next;
        Page.Grid grid = listing.grid();
        grid(grid);
        sheet.createFreezePane(0, head + 1);
        sheet.setRepeatingRows(new CellRangeAddress(head, head, -1, -1));
        if (!grid.rows().isEmpty()) {
            var area = new AreaReference(
                    new CellReference(head, 0),
                    new CellReference(head + grid.rows().size(), grid.head().size() - 1),
                    SpreadsheetVersion.EXCEL2007);
            book.table(sheet, area, listing.name(), page.titleZh() + " " + page.titleEn(), grid.head());
        }
    }

    private void grid(Page.Grid grid) {
        row(grid.head().stream().map(Object.class::cast).toList(), Look.HEAD);
        for (List<Object> cells : grid.rows()) {
            row(cells, Look.GRID_TEXT);
        }
        gap(1);
    }

    private void row(List<Object> cells, Look look) {
        Row row = sheet.createRow(next++);
        float highest = Look.GRID_TEXT.height("1", 9);
        for (int i = 0; i < cells.size(); i++) {
            highest = Math.max(highest, cell(row, i, cells.get(i), look));
        }
        row.setHeightInPoints(highest);
        height += highest;
    }

    /** Writes a cell; returns the height that it needs. */
    private float cell(Row row, int column, Object content, Look look) {
        if (content instanceof Page.Link link) {
            Look looks = link.indented() ? Look.LINK_INDENTED : Look.LINK;
            book.link(book.text(row, column, link.text(), book.theme().of(looks)), link.sheet(), 0, link.text());
            return looks.height(link.text(), page.widths().get(column));
        }
        if (content instanceof Number value) {
            var cell = row.createCell(column);
            cell.setCellValue(value.doubleValue());
            cell.setCellStyle(book.theme().number(value.doubleValue() == value.longValue() ? 0 : 2));
            return 0;
        }
        String text = content == null ? "" : content.toString();
        book.text(row, column, text, book.theme().of(look));
        return look.height(text, page.widths().get(column));
    }

    /** The chart, and the table of its figures below. */
    private void chart(ChartData data) {
        line("主要指标图  Chart of leading indicators", Look.HEADING);
        int top = next;
        gap(CHART_ROWS);
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
