package org.yearbook.extract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yearbook.region.Gazetteer;
import org.yearbook.region.Level;
import org.yearbook.region.Region;
import org.yearbook.region.RegionResolver;
import org.yearbook.region.Resolution;

/** Finds the area that a report is about from the texts that may begin with its name. */
final class AreaFinder {
    private static final int LONGEST = 30;
    private static final int SHORTEST = 2;
    private static final int FULL_NAME = 3;
    private static final Pattern OPENING =
            Pattern.compile("^(?:中共|中国共产党|关于|印发|报送|上报|公布|20\\d\\d年度?|二[〇○零一二三四五六七八九]{3}年度?|[\\s《“])+");
    /** What follows the area's name where one of its departments reports. */
    private static final Pattern DEPARTMENT = Pattern.compile(
            "^(?!人民政府|政府|街道|委员会|管理委员会|管委会|党工委|工作委员会|办事处|依法治)[\\u3400-\\u9FFF]{1,14}?(?:局|厅|委员会|中心|支队|大队|办公室)");

    private final Gazetteer gazetteer;
    private final RegionResolver resolver;

    AreaFinder(Gazetteer gazetteer, RegionResolver resolver) {
        this.gazetteer = gazetteer;
        this.resolver = resolver;
    }

    /** The area named by the first of the texts that names one for certain, with the whole report as context. */
    Optional<Area> find(List<String> texts, String report) {
        for (String text : texts) {
            Optional<Area> area = atBeginning(OPENING.matcher(text).replaceFirst(""), report, SHORTEST);
            if (area.isPresent()) {
                return area;
            }
        }
        return texts.stream()
                .filter(text -> text.length() <= LONGEST * 2)
                .flatMap(text -> within(text, report).stream())
                .findFirst();
    }

    /** A name further inside a title or file name; it must be written in full to be taken for one. */
    private Optional<Area> within(String text, String report) {
        for (int start = 1; start + FULL_NAME <= text.length(); start++) {
            Optional<Area> area = atBeginning(text.substring(start), report, FULL_NAME);
            if (area.isPresent()) {
                return area;
            }
        }
        return Optional.empty();
    }

    private Optional<Area> atBeginning(String text, String report, int shortest) {
        for (int end = Math.min(LONGEST, text.length()); end >= shortest; end--) {
            Resolution resolution = resolver.resolve(text.substring(0, end));
            Optional<Region> region = resolution instanceof Resolution.Resolved resolved
                    ? Optional.of(resolved.region())
                    : resolution instanceof Resolution.Ambiguous ambiguous
                            ? onlyOneInContext(ambiguous.candidates(), report)
                            : Optional.empty();
            // "全国" opens many a sentence and names no reporting area
            if (region.filter(r -> r.level() != Level.NATION).isPresent()) {
                boolean department = DEPARTMENT.matcher(text.substring(end)).find();
                return Optional.of(new Area(region.get(), department));
            }
        }
        return Optional.empty();
    }

    /** Among regions of one name, the one whose county or prefecture the report names, if no other's is. */
    private Optional<Region> onlyOneInContext(List<Region> candidates, String report) {
        List<Region> named = candidates.stream()
                .filter(candidate -> gazetteer
                        .parent(candidate)
                        .filter(above -> above.level() != Level.NATION && report.contains(above.name()))
                        .isPresent())
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    /** An area, and whether only one of its departments reports. */
    record Area(Region region, boolean department) {}
}
