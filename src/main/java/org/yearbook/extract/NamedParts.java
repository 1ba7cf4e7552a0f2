package org.yearbook.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yearbook.region.Gazetteer;
import org.yearbook.region.Level;
import org.yearbook.region.Region;

/**
 * Which region a report must be of that speaks of 我县 or 全省 and never says its name: the one that the cities, counties
 * or townships that it names lie in, or the province whose newspaper and courts it names.
 */
final class NamedParts {
    private static final Pattern KIND = Pattern.compile("市|州|盟|县|旗|区|镇|乡|街道");
    private static final Set<String> PROVINCES = Set.of("省", "自治区");
    /** One name alone may be that of a place visited. */
    private static final int FEWEST = 2;
    /** How many times as many parts must be named as of any other region. */
    private static final int DOMINANT = 2;

    private final Gazetteer gazetteer;
    private final AreaNames names;

    NamedParts(Gazetteer gazetteer, AreaNames names) {
        this.gazetteer = gazetteer;
        this.names = names;
    }

    /** The region of that kind (县, 省 …) that the report's named parts lie in, if one stands out. */
    Optional<Region> whole(String report, String kind) {
        var scores = new TreeMap<String, Integer>();
        for (Region part : named(report)) {
            above(part, kind).ifPresent(region -> scores.merge(region.code(), 1, Integer::sum));
        }
        if (PROVINCES.contains(kind)) {
            for (Region province : gazetteer.children(gazetteer.region(0))) {
                int count = occurrences(report, province.name().substring(0, 2));
                if (count > 0 && province.name().endsWith(kind)) {
                    scores.merge(province.code(), count, Integer::sum);
                }
            }
        }
        return dominant(scores).flatMap(gazetteer::byCode);
    }

    private Set<Region> named(String report) {
        var named = new HashSet<Region>();
        Matcher kind = KIND.matcher(report);
        while (kind.find()) {
            List<Region> regions = names.endingAt(report, kind.end());
            if (regions.size() == 1) {
                named.add(regions.get(0));
            }
        }
        return named;
    }

    private Optional<Region> above(Region part, String kind) {
        Region above = gazetteer.parent(part).orElse(null);
        while (above != null && above.level() != Level.NATION && !above.name().endsWith(kind)) {
            above = gazetteer.parent(above).orElse(null);
        }
        return Optional.ofNullable(above).filter(region -> region.level() != Level.NATION);
    }

    private static int occurrences(String text, String word) {
        int count = 0;
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length())) {
            count++;
        }
        return count;
    }

    private static Optional<String> dominant(Map<String, Integer> scores) {
        int most = scores.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        long close = scores.values().stream()
                .filter(score -> score * DOMINANT > most)
                .count();
        return most < FEWEST || close > 1
                ? Optional.empty()
                : scores.keySet().stream()
                        .filter(key -> scores.get(key) == most)
                        .findFirst();
    }
}
