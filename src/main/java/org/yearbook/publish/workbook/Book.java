package org.yearbook.publish.workbook;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTable;
import org.yearbook.publish.text.SafeText;

/** An XLSX file while it is written; the same content gives the same bytes. Rows stream to disk, sheets side by side. */
final class Book implements Closeable {
    /** Of a row that does not say otherwise, in points. */
    static final float LINE_HEIGHT = 16;

    private static final int ROWS_IN_MEMORY = 10;
    private static final double SIDE_MARGIN = 0.5;
    private static final int CHARACTER = 256;
    private static final int WIDEST = 255;
    /** Excel shows no more of a tip. */
    private static final int MOST_TIP = 255;
    /** A cell has no room for more; the CSV files have all. */
    private static final int MOST_TEXT = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

    private final TimelessWorkbook workbook = new TimelessWorkbook(ROWS_IN_MEMORY);
    private final Theme theme = new Theme(workbook);
    private final Map<CellStyle, CellStyle> quoted = new HashMap<>();
    private final String footer;

    /** A workbook with that title, which stands at the foot of each page. */
    Book(String title, Imprint imprint) {
        footer = title;
        POIXMLProperties.CoreProperties core =
                workbook.getXSSFWorkbook().getProperties().getCoreProperties();
        core.setTitle(title);
        core.setCreator(imprint.publisher().isEmpty() ? "Yearbook" : imprint.publisher());
        core.setSubjectProperty("法治政府建设 Rule-of-law government");
        core.setKeywords("统计年鉴; 法治政府; statistical yearbook");
        core.setDescription("版次 Edition " + imprint.edition());
        core.setCreated(Optional.of(Date.from(TimelessWorkbook.NO_TIME)));
        core.setModified(Optional.of(Date.from(TimelessWorkbook.NO_TIME)));
        core.getUnderlyingProperties().setLanguageProperty("zh-CN");
    }

    Theme theme() {
        return theme;
    }

    /** A further sheet for A4 with page numbers, which shrinks to the width of a page. */
    SXSSFSheet sheet(String name, boolean landscape) {
        SXSSFSheet sheet = workbook.createSheet(name);
        sheet.setDisplayGridlines(false);
        sheet.setDefaultRowHeightInPoints(LINE_HEIGHT);
        sheet.setHorizontallyCenter(true);
        sheet.setMargin(PageMargin.LEFT, SIDE_MARGIN);
        sheet.setMargin(PageMargin.RIGHT, SIDE_MARGIN);
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(landscape);
        sheet.setFitToPage(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.getFooter().setLeft("&8" + footer.replace("&", "&&"));
        sheet.getFooter().setRight("&8第 &P 页，共 &N 页");
        return sheet;
    }

    /** The same sheet without streaming: for charts, named tables and what stands around rows. */
    XSSFSheet behind(Sheet sheet) {
        return workbook.getXSSFWorkbook().getSheet(sheet.getSheetName());
    }

    void width(Sheet sheet, int column, double characters) {
        sheet.setColumnWidth(column, (int) (Math.min(characters, WIDEST) * CHARACTER));
    }

    /** Makes a range of heads and lines an Excel table, which filters and can be referred to by its name. */
    void table(Sheet sheet, AreaReference area, String name, String comment, List<String> heads) {
        XSSFTable table = behind(sheet).createTable(area);
        table.setName(name);
        table.setDisplayName(name);
        CTTable definition = table.getCTTable();
        definition.setComment(comment);
        definition.addNewAutoFilter().setRef(area.formatAsString());
        for (int i = 0; i < heads.size(); i++) {
            String head = heads.get(i).replace("\n", "_x000a_");
            definition.getTableColumns().getTableColumnArray(i).setName(head);
        }
    }

    void name(String name, String formula) {
        var defined = workbook.createName();
        defined.setNameName(name);
        defined.setRefersToFormula(formula);
    }

    Cell text(Row row, int column, String text, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellValue(shortened(text, MOST_TEXT));
        cell.setCellStyle(safe(text, style));
        return cell;
    }

    /** Writes lines of the sheet, below the rows that it has. */
    LineWriter lines(SXSSFSheet sheet) throws IOException {
        sheet.flushRows();
        LineWriter lines = workbook.writer(sheet);
        lines.start();
        return lines;
    }

    void text(LineWriter lines, int column, String text, CellStyle style) throws IOException {
        lines.text(column, shortened(text, MOST_TEXT), safe(text, style));
    }

    private CellStyle safe(String text, CellStyle style) {
        return SafeText.isFormula(text) ? quoted.computeIfAbsent(style, this::quoted) : style;
    }

    /** The style of a text that stays one when someone edits its cell. */
    private CellStyle quoted(CellStyle style) {
        CellStyle quoting = workbook.createCellStyle();
        quoting.cloneStyleFrom(style);
        quoting.setQuotePrefixed(true);
        return quoting;
    }

    /** A row whose one text goes over these columns, as high as the text needs. */
    Row line(Sheet sheet, int number, int columns, double characters, String text, Look look) {
        Row row = sheet.createRow(number);
        row.setHeightInPoints(look.height(text, characters));
        text(row, 0, text, theme.of(look));
        if (columns > 1) {
            sheet.addMergedRegionUnsafe(new CellRangeAddress(number, number, 0, columns - 1));
        }
        return row;
    }

    /** Lets a click on the cell lead to a row of a sheet; the tip is what a reader sees before. */
    void link(Cell cell, String sheet, int row, String tip) {
        link((SXSSFSheet) cell.getSheet(), cell.getRowIndex(), cell.getColumnIndex(), sheet, row, tip);
    }

    /** Lets a click on the cell at that place lead to a row of a sheet. */
    void link(SXSSFSheet on, int line, int column, String sheet, int row, String tip) {
        var link = (XSSFHyperlink) workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress(reference(sheet) + "!A" + (row + 1));
        link.setTooltip(XmlText.of(shortened(tip, MOST_TIP)));
        link.setCellReference(new CellReference(line, column));
        on.addHyperlink(link);
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }

    /** The name of a sheet as references write it. */
    static String reference(String sheet) {
        return "'" + sheet.replace("'", "''") + "'";
    }

    /** Writes the file. */
    void save(Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            workbook.write(out);
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
