package org.yearbook.codebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yearbook.region.Gazetteer;
import org.yearbook.region.Level;
import org.yearbook.region.Region;
import org.yearbook.region.Territory;

/** Reads what editors add to the gazetteer: regions, further names of them, and how they changed between years. */
final class RegionRows {
    static final String[] ADDED = {"code", "name", "level", "parent", "note"};
    static final String[] ALIASES = {"alias", "code", "note"};
    static final String[] TERRITORY = {"old", "new", "from", "change", "note"};

    private RegionRows() {}

    static Gazetteer gazetteer(List<CodebookTable.Row> rows, List<String> faults) {
        var divisions = new ArrayList<Gazetteer.Division>();
        for (var row : rows) {
            Level level = row.oneOf("level", List.of(Level.values()));
            divisions.add(
                    new Gazetteer.Division(row.required("code"), row.required("name"), level, row.required("parent")));
        }
        try {
            Gazetteer gazetteer = Gazetteer.load(divisions);
            rows.forEach(row -> checkLevel(row, gazetteer));
            return gazetteer;
        } catch (IllegalArgumentException e) {
            faults.add("regions-added.csv: " + e.getMessage());
            return Gazetteer.load(List.of());
        }
    }

    /** Sums are made level by level, so a region lies in one of a higher level; then none lies in itself. */
    private static void checkLevel(CodebookTable.Row row, Gazetteer gazetteer) {
        Level level = gazetteer.byCode(row.get("code")).orElseThrow().level();
        Level above = gazetteer.byCode(row.get("parent")).orElseThrow().level();
        if (level != null && above != null && above.compareTo(level) >= 0) {
            row.fault("'level' is " + level.label() + " and that of 'parent' " + row.get("parent") + " is "
                    + above.label() + "; the parent must be of a higher level");
        }
    }

    static Map<String, Region> aliases(List<CodebookTable.Row> rows, Gazetteer gazetteer) {
        var aliases = new LinkedHashMap<String, Region>();
        for (var row : rows) {
            Region region = region(row, "code", gazetteer);
            if (region != null && aliases.put(row.required("alias"), region) != null) {
                row.fault("the alias " + row.get("alias") + " stands here a second time; an alias names one region");
            }
        }
        return Map.copyOf(aliases);
    }

    static Territory territory(List<CodebookTable.Row> rows, Gazetteer gazetteer) {
        var changes = new ArrayList<Territory.Change>();
        for (var row : rows) {
            Region old = region(row, "old", gazetteer);
            Region now = region(row, "new", gazetteer);
            Territory.Kind kind = row.oneOf("change", List.of(Territory.Kind.values()));
            if (!row.get("from").matches("(19|20)\\d\\d")) {
                row.fault("'from' is '" + row.get("from") + "'; it must be the first year with the new code, as 2021");
            } else if (old != null && now != null && kind != null) {
                if (old.equals(now) || old.level() != now.level()) {
                    row.fault("'old' and 'new' must be two regions of one level");
                }
                changes.add(new Territory.Change(old, now, Integer.parseInt(row.get("from")), kind, row.get("note")));
            }
        }
        return new Territory(changes);
    }

    private static Region region(CodebookTable.Row row, String column, Gazetteer gazetteer) {
        Optional<Region> region = gazetteer.byCode(row.required(column));
        if (region.isEmpty()) {
            row.fault("'" + column + "' is " + row.get(column) + ", which is no code of a region");
        }
        return region.orElse(null);
    }
}
