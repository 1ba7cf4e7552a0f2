package org.yearbook.codebook;

import java.util.List;
import java.util.Map;

/**
 * How the yearbook presents its indicators.
 *
 * @param tables in the order of chapters; each indicator stands in exactly one of them
 * @param definitions of the main indicators, by code
 * @param notes of the editors, in their order
 */
public record Layout(List<TableOutline> tables, Map<String, Definition> definitions, List<EditorsNote> notes) {
    /** The tables of a chapter. */
    public List<TableOutline> tables(Chapter chapter) {
        return tables.stream().filter(table -> table.chapter().equals(chapter)).toList();
    }
}
