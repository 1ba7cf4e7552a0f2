package org.yearbook.codebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The rows of {@code tables.csv}, {@code definitions.csv} and {@code notes.csv}, checked against the indicators. */
final class LayoutRows {
    static final String[] TABLES = {"table", "title_zh", "title_en", "codes"};
    static final String[] DEFINITIONS = {"code", "definition_zh", "definition_en"};
    static final String[] NOTES = {"heading_zh", "heading_en", "text_zh", "text_en"};

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,2})-(\\d{1,2})");

    private final Map<String, Indicator> byCode;
    private final Map<Integer, Chapter> chapters;

    LayoutRows(Map<String, Indicator> byCode, Map<Integer, Chapter> chapters) {
        this.byCode = byCode;
        this.chapters = chapters;
    }

    Layout read(List<CodebookTable.Row> tables, List<CodebookTable.Row> definitions, List<CodebookTable.Row> notes) {
        return new Layout(
                tables(tables),
                definitions(definitions),
                notes.stream()
                        .map(row -> new EditorsNote(
                                row.required("heading_zh"),
                                row.required("heading_en"),
                                row.required("text_zh"),
                                row.required("text_en")))
                        .toList());
    }

    private List<TableOutline> tables(List<CodebookTable.Row> rows) {
        var tables = new ArrayList<TableOutline>();
        var placed = new HashSet<String>();
        var places = new HashMap<Chapter, Integer>();
        for (var row : rows) {
            var number = NUMBER.matcher(row.required("table"));
            Chapter chapter = number.matches() ? chapters.get(Integer.parseInt(number.group(1))) : null;
            if (chapter == null || Integer.parseInt(number.group(2)) != places.merge(chapter, 1, Integer::sum)) {
                row.fault("'table' is " + row.get("table") + "; it must be the number of a chapter and the next place"
                        + " in it, such as 7-1, 7-2, 7-3 …");
                continue;
            }
            var columns = columns(row, chapter, placed);
            tables.add(new TableOutline(
                    row.get("table"), chapter, row.required("title_zh"), row.required("title_en"), columns));
        }
        chapters.values().forEach(chapter -> tables.addAll(others(chapter, placed, places.getOrDefault(chapter, 0))));
        tables.sort(Comparator.comparing(table -> table.chapter().number()));
        return List.copyOf(tables);
    }

    private List<TableOutline.Column> columns(CodebookTable.Row row, Chapter chapter, Set<String> placed) {
        var columns = new ArrayList<TableOutline.Column>();
        row.required("codes");
        for (String item : row.items("codes")) {
            boolean ofWhich = item.startsWith("#");
            String code = ofWhich ? item.substring(1) : item;
            Indicator indicator = byCode.get(code);
            if (indicator == null || !indicator.chapter().equals(chapter)) {
                row.fault(code + " is no code of an indicator of chapter " + chapter.number());
            } else if (!placed.add(code)) {
                row.fault(code + " stands in a table already; an indicator has one place");
            } else {
                columns.add(new TableOutline.Column(indicator, ofWhich));
            }
        }
        if (columns.size() > TableOutline.MOST_COLUMNS) {
            row.fault("has " + columns.size() + " codes; a page has room for " + TableOutline.MOST_COLUMNS
                    + ", so make two tables");
        }
        return List.copyOf(columns);
    }

    /** What no row of {@code tables.csv} places, so that a new indicator is published before an editor places it. */
    private List<TableOutline> others(Chapter chapter, Collection<String> placed, int last) {
        List<TableOutline.Column> rest = byCode.values().stream()
                .filter(i -> chapter.equals(i.chapter()) && !placed.contains(i.code()))
                .sorted(Comparator.comparing(Indicator::position))
                .map(i -> new TableOutline.Column(i, false))
                .toList();
        var tables = new ArrayList<TableOutline>();
        for (int from = 0; from < rest.size(); from += TableOutline.MOST_COLUMNS) {
            int to = Math.min(from + TableOutline.MOST_COLUMNS, rest.size());
            String number = chapter.number() + "-" + (last + tables.size() + 1);
            tables.add(new TableOutline(number, chapter, "其他指标", "Other indicators", rest.subList(from, to)));
        }
        return tables;
    }

    private Map<String, Definition> definitions(List<CodebookTable.Row> rows) {
        var definitions = new HashMap<String, Definition>();
        for (var row : rows) {
            String code = row.required("code");
            var definition = new Definition(row.required("definition_zh"), row.required("definition_en"));
            if (!byCode.containsKey(code)) {
                row.fault("the code " + code + " is not in indicators.csv");
            } else if (definitions.put(code, definition) != null) {
                row.fault("the code " + code + " stands here a second time; keep one row");
            }
        }
        return Map.copyOf(definitions);
    }
}
