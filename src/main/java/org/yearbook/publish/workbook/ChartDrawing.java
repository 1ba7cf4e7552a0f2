package org.yearbook.publish.workbook;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Draws a native chart that refers to figures on its own sheet; series differ in lightness and in their markers. */
final class ChartDrawing {
    private static final PresetColor[] SHADES = {PresetColor.DARK_BLUE, PresetColor.SKY_BLUE, PresetColor.GRAY};
    /** Of bars, in per cent of their width; few bars would otherwise be blocks. */
    private static final int GAP = 80;

    private static final int WIDE_GAP = 400;
    private static final int FEW_BARS = 3;
    private static final double TITLE_POINTS = 12;
    private static final MarkerStyle[] MARKERS = {MarkerStyle.CIRCLE, MarkerStyle.SQUARE, MarkerStyle.TRIANGLE};

    private final XSSFSheet sheet;
    private final ChartData data;

    ChartDrawing(XSSFSheet sheet, ChartData data) {
        this.sheet = sheet;
        this.data = data;
    }

    /**
     * Draws it over these rows and columns.
     *
     * @param first row of the figures; categories in the first column, each series in one beside
     */
    void draw(int top, int rows, int columns, int first) {
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        XSSFClientAnchor anchor = drawing.createAnchor(0, 0, 0, 0, 0, top, columns, top + rows);
        XSSFChart chart = drawing.createChart(anchor);
        chart.setTitleText(data.titleZh() + "\n" + data.titleEn());
        chart.setTitleOverlay(false);
        chart.getTitle()
                .getBody()
                .getParagraphs()
                .forEach(title -> title.getTextRuns().forEach(run -> {
                    run.setFontSize(TITLE_POINTS);
                    run.setBold(false);
                }));
        if (data.series().size() > 1) {
            chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        }
        XDDFCategoryAxis categories = chart.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis values = chart.createValueAxis(AxisPosition.LEFT);
        values.setTitle(data.unit());
        values.setCrosses(AxisCrosses.AUTO_ZERO);
        values.setNumberFormat("#,##0");
        values.setMinimum(0);
        XDDFChartData drawn = chart.createData(data.byYear() ? ChartTypes.LINE : ChartTypes.BAR, categories, values);
        if (drawn instanceof XDDFBarChartData bars) {
            bars.setBarDirection(BarDirection.COL);
            bars.setGapWidth(data.categories().size() > FEW_BARS ? GAP : WIDE_GAP);
        }
        drawn.setVaryColors(false);
        int last = first + data.categories().size() - 1;
        XDDFCategoryDataSource names =
                XDDFDataSourcesFactory.fromArray(data.categories().toArray(new String[0]), range(first, last, 0), 0);
        for (int i = 0; i < data.series().size(); i++) {
            Double[] figures = data.series().get(i).values().toArray(new Double[0]);
            var series =
                    drawn.addSeries(names, XDDFDataSourcesFactory.fromArray(figures, range(first, last, i + 1), i + 1));
            series.setTitle(data.series().get(i).name(), null);
            shape(series, i);
        }
        chart.plot(drawn);
        describe(drawing);
    }

    private String range(int first, int last, int column) {
        return new CellRangeAddress(first, last, column, column).formatAsString(sheet.getSheetName(), true);
    }

    private static void shape(XDDFChartData.Series series, int place) {
        var fill = new XDDFSolidFillProperties(XDDFColor.from(SHADES[place]));
        var shape = new XDDFShapeProperties();
        if (series instanceof XDDFLineChartData.Series line) {
            line.setSmooth(false);
            line.setMarkerStyle(MARKERS[place]);
            shape.setLineProperties(new XDDFLineProperties(fill));
        } else {
            shape.setFillProperties(fill);
        }
        series.setShapeProperties(shape);
    }

    /** Alternative text, for those who cannot see the chart. */
    private void describe(XSSFDrawing drawing) {
        var anchors = drawing.getCTDrawing().getTwoCellAnchorList();
        var properties = anchors.get(anchors.size() - 1)
                .getGraphicFrame()
                .getNvGraphicFramePr()
                .getCNvPr();
        properties.setName(data.titleZh());
        properties.setDescr(data.description());
    }
}
