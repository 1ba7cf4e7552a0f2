package org.yearbook.extract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yearbook.region.Gazetteer;
import org.yearbook.region.Level;
import org.yearbook.region.Region;
import org.yearbook.region.RegionResolver;
import org.yearbook.region.Resolution;

/** Recognises the names of regions and of their departments where they stand in a text. */
final class AreaNames {
    private static final int LONGEST = 30;
    /** Further back from the end of a name no way down to it is looked for. */
    private static final int LONGEST_ENDING = 9;

    private static final Pattern GOVERNMENT = Pattern.compile("^(?:人民政府|政府|管理委员会|管委会)?");
    /** Divisions of that name exist, but in a report it is what the area is, not its name. */
    private static final Pattern NO_NAME =
            Pattern.compile("街道|高新区|经开区|新区|(?:高新技术产业|高新技术|经济技术|经济)?开发区|(?:城乡一体化)?示范区|工业园区|管理区");
    /** Shorter digits in a text are hardly a code of a region. */
    private static final int SHORTEST_CODE = 6;
    /** Names of parts are written with what they are: 金龙街道. */
    private static final int SHORTEST_PART = 3;
    /** What follows the area's name where one of its departments reports. */
    private static final Pattern DEPARTMENT =
            Pattern.compile("^(?!人民政府|政府|街道|委员会|管理委员会|管委会|党工委|工作委员会|办事处|依法治|委|法治|20\\d\\d)"
                    + "(?:海关|[\\u3400-\\u9FFF]{1,14}?(?:局|厅|委员会|(?:健康|改革|信息化|建设|管理)委|中心|支队|大队|总队|办公室))");
    /** 生态环境局兰山分局: the branch is of the district that its name begins with. */
    private static final Pattern BRANCH =
            Pattern.compile("^[\\u3400-\\u9FFF]{2,12}?局(?<district>[\\u3400-\\u9FFF]{2,6})分局");

    /** A zone that is named after the area around it and is not that area: 鞍山高新区. */
    private static final Pattern ZONE =
            Pattern.compile("^(?:(?!政府|关于|法治|建设|创建|工作|推进|[各和与及省市县区镇乡])[\\u3400-\\u9FFF]){0,9}?"
                    + "(?:开发区|高新区|经开区|新区|示范区|示范园|园区|管理区|实验区|试验区|合作区|保税区|度假区|风景区|名胜区)");

    private final Gazetteer gazetteer;
    private final RegionResolver resolver;

    AreaNames(Gazetteer gazetteer, RegionResolver resolver) {
        this.gazetteer = gazetteer;
        this.resolver = resolver;
    }

    /** The longest name that the text begins with, of at least so many characters. */
    Optional<Name> atBeginning(String text, int shortest) {
        if (text.length() < 2 || !resolver.mayBegin(text.charAt(0), text.charAt(1))) {
            return Optional.empty();
        }
        for (int end = Math.min(LONGEST, text.length()); end >= shortest; end--) {
            // part of a longer number is no code
            boolean cutsNumber = end < text.length()
                    && Character.isDigit(text.charAt(end))
                    && Character.isDigit(text.charAt(end - 1));
            List<Region> regions = cutsNumber ? List.of() : regions(text.substring(0, end));
            if (!regions.isEmpty()) {
                return Optional.of(further(regions, text.substring(0, end), text.substring(end)));
            }
        }
        return Optional.empty();
    }

    /** The regions of the longest name that ends at that place of the text. */
    List<Region> endingAt(String text, int end) {
        for (int start = Math.max(0, end - LONGEST_ENDING); start <= end - 2; start++) {
            List<Region> regions = regions(text.substring(start, end));
            if (!regions.isEmpty()) {
                return regions;
            }
        }
        return List.of();
    }

    /** The regions of exactly that name. "全国" opens many a sentence and names no reporting area. */
    List<Region> regions(String name) {
        boolean shortCode = name.length() < SHORTEST_CODE && !name.isEmpty() && Character.isDigit(name.charAt(0));
        // the resolver forgives separators, but a name in a text begins and ends with its own characters
        if (shortCode
                || name.length() < 2
                || !resolver.mayBegin(name.charAt(0), name.charAt(1))
                || !isWhole(name)
                || NO_NAME.matcher(name).matches()) {
            return List.of();
        }
        Resolution resolution = resolver.resolve(name);
        if (resolution instanceof Resolution.Resolved resolved) {
            return resolved.region().level() == Level.NATION ? List.of() : List.of(resolved.region());
        }
        return resolution instanceof Resolution.Ambiguous ambiguous ? ambiguous.candidates() : List.of();
    }

    private static boolean isWhole(String name) {
        return Character.isLetterOrDigit(name.charAt(0))
                && (Character.isLetterOrDigit(name.charAt(name.length() - 1)) || name.endsWith(")"));
    }

    /** 鲤城区人民政府金龙街道办事处, 临沂市生态环境局兰山分局: what follows the name may be one of a part of the area. */
    private Name further(List<Region> regions, String words, String rest) {
        if (regions.size() == 1) {
            Matcher branch = BRANCH.matcher(rest);
            if (branch.find()) {
                List<Region> parts = below(regions.get(0), branch.group("district"));
                String department = rest.substring(0, branch.end());
                return new Name(
                        parts.isEmpty() ? regions : parts, words + department, true, rest.substring(branch.end()));
            }
            Matcher government = GOVERNMENT.matcher(rest);
            Matcher zone = ZONE.matcher(rest);
            boolean inZone = zone.find();
            int from = inZone ? zone.end() : government.find() ? government.end() : 0;
            Optional<Name> part = part(regions.get(0), rest.substring(from));
            if (part.isPresent()) {
                return part.get();
            }
            if (inZone) {
                return new Name(List.of(), words + zone.group(), false, rest.substring(zone.end()));
            }
        }
        Matcher department = DEPARTMENT.matcher(rest);
        return department.find()
                ? new Name(regions, words + department.group(), true, rest.substring(department.end()))
                : new Name(regions, words, false, rest);
    }

    private Optional<Name> part(Region area, String text) {
        for (int end = Math.min(LONGEST, text.length()); end >= SHORTEST_PART; end--) {
            List<Region> parts = below(area, text.substring(0, end));
            if (!parts.isEmpty()) {
                return Optional.of(new Name(parts, text.substring(0, end), false, text.substring(end)));
            }
        }
        return Optional.empty();
    }

    private List<Region> below(Region area, String name) {
        return regions(name).stream()
                .filter(region -> !region.equals(area) && gazetteer.contains(area, region))
                .toList();
    }

    /**
     * A name in a text.
     *
     * @param regions one, or the candidates if several have that name; none if it is a zone that is not in the gazetteer
     * @param words as they stand in the text
     * @param department whether it is followed by the name of one of the area's departments
     * @param rest what follows the name, and that of the department
     */
    record Name(List<Region> regions, String words, boolean department, String rest) {}
}
