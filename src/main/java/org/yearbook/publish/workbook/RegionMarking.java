package org.yearbook.publish.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.yearbook.check.Finding;
import org.yearbook.publish.revision.Revision;
import org.yearbook.tabulate.Basis;
import org.yearbook.tabulate.Cell;
import org.yearbook.tabulate.RegionCells;
import org.yearbook.tabulate.Reported;

/** What was found of the figures of one region, which of them are revised, and the rows of sources they lead to. */
final class RegionMarking implements Marking {
    /** How many findings of a figure its row has room for. */
    private static final int MOST_CHECKS = 10;

    private final Book book;
    private final Map<Place, List<Finding>> findings = new HashMap<>();
    /** Indicators with findings in any year: most have none, and every figure asks. */
    private final BitSet indicators = new BitSet();

    private final Map<Place, Revision> revisions = new HashMap<>();
    private final Map<Place, Row> rows = new HashMap<>();

    RegionMarking(Book book, List<Finding> found, List<Revision> revised) {
        this.book = book;
        for (Finding finding : found) {
            if (finding.indicator() != null) {
                indicators.set(finding.indicator().index());
                findings.computeIfAbsent(
                                new Place(finding.year(), finding.indicator().code()), place -> new ArrayList<>())
                        .add(finding);
            }
        }
        for (Revision revision : revised) {
            if (revision.isRevised()) {
                revisions.put(new Place(revision.year(), revision.indicatorCode()), revision);
            }
        }
    }

    /** Lists how each figure of the region came about. */
    void list(RegionCells region, List<Reported> reported, Origins origins, SourcesSheet sheet) throws IOException {
        Map<Place, Reported> byPlace = reported.stream()
                .collect(Collectors.toMap(
                        said -> new Place(
                                said.figure().year(), said.figure().indicator().code()),
                        said -> said));
        for (Cell cell : region.all()) {
            Place place = Place.of(cell);
            List<SourceRow> about = cell.basis() == Basis.REPORTED
                    ? origins.reported(byPlace.get(place), checks(place))
                    : List.of(origins.derived(cell, region, checks(place)));
            rows.put(place, new Row(sheet.add(about), tip(about.get(0))));
        }
    }

    private String checks(Place place) {
        var lines = new ArrayList<String>();
        List<Finding> found = findings.getOrDefault(place, List.of());
        for (Finding finding : found.subList(0, Math.min(MOST_CHECKS, found.size()))) {
            lines.add(finding.rule() + "：" + finding.message());
        }
        int more = found.size() - lines.size();
        if (more > 0) {
            lines.add("另有 " + more + " 项，见 findings.csv | " + more + " more in findings.csv");
        }
        Revision revision = revisions.get(place);
        if (revision != null) {
            lines.add("修订 revised：" + revision.before().toPlainString() + " → "
                    + revision.now().toPlainString() + "，"
                    + revision.why().stream()
                            .map(why -> why.labelZh() + " " + why.label())
                            .collect(Collectors.joining("；")));
        }
        return String.join("\n", lines);
    }

    private static String tip(SourceRow row) {
        return row.place().isEmpty()
                ? row.how().replace('\n', ' ') + "\n" + row.from()
                : row.from() + " " + row.place() + "\n" + row.sentence();
    }

    @Override
    public boolean hasFinding(Cell figure) {
        return indicators.get(figure.indicator().index()) && findings.containsKey(Place.of(figure));
    }

    @Override
    public boolean isRevised(Cell figure) {
        return !revisions.isEmpty() && revisions.containsKey(Place.of(figure));
    }

    @Override
    public void link(Cell figure, SXSSFSheet sheet, int line, int column) {
        Row row = rows.isEmpty() ? null : rows.get(Place.of(figure));
        if (row != null) {
            book.link(sheet, line, column, SourcesSheet.NAME, row.number(), row.tip());
        }
    }

    private record Place(int year, String indicator) {
        static Place of(Cell cell) {
            return new Place(cell.year(), cell.indicator().code());
        }
    }

    private record Row(int number, String tip) {}
}
