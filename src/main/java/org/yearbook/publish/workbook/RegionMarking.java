package org.yearbook.publish.workbook;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.yearbook.check.Finding;
import org.yearbook.normalize.Observation;

/** The findings about the figures of one region, and the rows of the sources sheet that its figures lead to. */
final class RegionMarking implements Marking {
    private final Book book;
    private final Map<Place, List<String>> rules = new HashMap<>();
    /** Indicators with findings in any year: most have none, and every figure asks. */
    private final BitSet indicators = new BitSet();

    private final Map<Place, Row> rows = new HashMap<>();

    RegionMarking(Book book, List<Finding> findings) {
        this.book = book;
        for (Finding finding : findings) {
            if (finding.indicator() != null) {
                var place = new Place(finding.year(), finding.indicator().index());
                indicators.set(place.indicator());
                List<String> known = rules.computeIfAbsent(place, key -> new ArrayList<>());
                if (!known.contains(finding.rule())) {
                    known.add(finding.rule());
                }
            }
        }
    }

    /** Lists the sources of the region's figures. */
    void list(List<Observation> figures, SourcesSheet sheet) {
        for (Observation figure : figures) {
            var place = new Place(figure.year(), figure.indicator().index());
            int row = sheet.add(figure, String.join(", ", rules.getOrDefault(place, List.of())));
            String tip = figure.source() + " " + SourcesSheet.place(figure.locator()) + "\n" + figure.evidence();
            rows.put(place, new Row(row, tip));
        }
    }

    @Override
    public boolean hasFinding(org.yearbook.tabulate.Cell figure) {
        return indicators.get(figure.indicator().index())
                && rules.containsKey(new Place(figure.year(), figure.indicator().index()));
    }

    @Override
    public void link(org.yearbook.tabulate.Cell figure, Cell cell) {
        Row row = rows.isEmpty()
                ? null
                : rows.get(new Place(figure.year(), figure.indicator().index()));
        if (row != null) {
            book.link(cell, SourcesSheet.NAME, row.number(), row.tip());
        }
    }

    private record Place(int year, int indicator) {}

    private record Row(int number, String tip) {}
}
