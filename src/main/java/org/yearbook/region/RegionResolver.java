package org.yearbook.region;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.yearbook.region.Resolution.Ambiguous;
import org.yearbook.region.Resolution.Resolved;
import org.yearbook.region.Resolution.Unknown;

/**
 * Resolves what people write to a region: a code with or without zero padding, a full path, a partial path
 * (龙陵县象达镇), an abbreviation (楚雄州), an alias of the codebook. A name that several regions have is never
 * picked among; it resolves to {@link Ambiguous}.
 *
 * <p>Safe for use by several threads.
 */
public final class RegionResolver {
    private static final Pattern SEPARATORS = Pattern.compile("[\\s　/\\\\>·・\\-—_,，、|]+");
    private static final Pattern CODE = Pattern.compile("\\d{2,12}");
    /** Names of levels that stand in the full paths of some sources and are no division of their own. */
    private static final List<String> PLACEHOLDERS = List.of("市辖区", "省直辖县级行政区划", "自治区直辖县级行政区划", "省直辖县级行政单位", "县");

    private static final List<String> GOVERNMENT = List.of("人民政府", "政府", "管理委员会", "管委会");

    private static final int PAIRS = 1 << 20;

    /** No path of names is longer. */
    private static final int LONGEST = 100;

    private final Gazetteer gazetteer;
    private final Map<String, List<Region>> byForm;
    /** Most texts that are no name end as no name does. */
    private final BitSet lastCharacters = new BitSet();
    /** Hashes of the two characters that names begin with; few places of a text have such a pair. */
    private final BitSet firstPairs = new BitSet(PAIRS);
    /** The forms of the regions that others lie in. */
    private final Map<Region, Set<String>> upperForms;

    /** Zones whose names say what kind they are and nothing else; behind a city's name such a zone is the city's own. */
    private final BitSet onlyKinds = new BitSet();

    private final Map<String, Region> aliases;

    /** Aliases are further names of regions, as editors add them; each names one region for certain. */
    public RegionResolver(Gazetteer gazetteer, Map<String, Region> aliases) {
        this.gazetteer = gazetteer;
        this.aliases = Map.copyOf(aliases);
        byForm = new HashMap<>(150_000);
        aliases.forEach((alias, region) -> byForm.put(alias, List.of(region)));
        upperForms = new HashMap<>(8_000);
        for (Region region : gazetteer.regions()) {
            onlyKinds.set(region.index(), NameForms.isOnlyKind(region.name()));
            Set<String> forms = NameForms.of(plain(region.name()), region.level());
            if (region.level() == Level.COUNTY) {
                // regions come in the order of codes, those above before those below
                gazetteer
                        .parent(region)
                        .map(upperForms::get)
                        .ifPresent(city -> forms.addAll(NameForms.withCity(plain(region.name()), city)));
            }
            if (region.level() != Level.TOWNSHIP) {
                upperForms.put(region, forms);
            }
            for (String form : forms) {
                byForm.merge(form, List.of(region), RegionResolver::concat);
            }
        }
        byForm.keySet().forEach(form -> {
            lastCharacters.set(form.charAt(form.length() - 1));
            firstPairs.set(pair(form.charAt(0), form.length() == 1 ? form.charAt(0) : form.charAt(1)));
        });
        aliases.forEach((alias, region) -> upperForms.computeIfPresent(region, (upper, forms) -> {
            forms.add(alias);
            return forms;
        }));
    }

    /** Without separators, which a few official names have too, and with brackets in one width. */
    private static String plain(String name) {
        return SEPARATORS.matcher(name).replaceAll("").replace('（', '(').replace('）', ')');
    }

    private static List<Region> concat(List<Region> some, List<Region> more) {
        var all = new ArrayList<Region>(some.size() + more.size());
        all.addAll(some);
        all.addAll(more);
        return all;
    }

    private static int pair(char first, char second) {
        return (first * 31 + second) % PAIRS;
    }

    /** Whether a name, a path of names or a code may begin with these two characters; most cannot. */
    public boolean mayBegin(char first, char second) {
        return first >= '0' && first <= '9' || firstPairs.get(pair(first, second));
    }

    /** The region that a simplified Chinese name or path, or a code, stands for. */
    public Resolution resolve(String text) {
        if (text.length() > LONGEST) {
            return new Unknown();
        }
        String name = plain(text);
        if (aliases.containsKey(name)) {
            return new Resolved(aliases.get(name));
        }
        if (CODE.matcher(name).matches()) {
            return byCode(name).<Resolution>map(Resolved::new).orElseGet(Unknown::new);
        }
        Resolution found = byName(name);
        for (String word : GOVERNMENT) {
            if (found instanceof Unknown && name.endsWith(word)) {
                found = byName(name.substring(0, name.length() - word.length()));
            }
        }
        return found;
    }

    private Optional<Region> byCode(String digits) {
        for (int length : new int[] {9, 6, 4, 2}) {
            if (digits.length() >= length && digits.chars().skip(length).allMatch(c -> c == '0')) {
                Optional<Region> region = gazetteer.byCode(digits.substring(0, length));
                if (region.isPresent()) {
                    return region;
                }
            }
        }
        return Optional.empty();
    }

    private Resolution byName(String name) {
        // rank 0: the region's official name ends the text; rank 1: an abbreviation of it does
        var official = new TreeMap<Integer, Region>();
        var abbreviated = new TreeMap<Integer, Region>();
        boolean possible = !name.isEmpty() && lastCharacters.get(name.charAt(name.length() - 1));
        for (int start = 0; possible && start < name.length(); start++) {
            String last = name.substring(start);
            for (Region region : byForm.getOrDefault(last, List.of())) {
                if (consumes(name.substring(0, start), region)) {
                    (plain(region.name()).equals(last) ? official : abbreviated).put(region.index(), region);
                }
            }
            if (start == 0 && !official.isEmpty()) {
                // a text that is a region's official name is no path to another
                break;
            }
        }
        return decide(List.copyOf((official.isEmpty() ? abbreviated : official).values()));
    }

    /** Whether the text before a region's name is made of names of the regions above it, from the top down. */
    private boolean consumes(String before, Region region) {
        if (before.isEmpty()) {
            return true;
        }
        for (String placeholder : PLACEHOLDERS) {
            if (before.endsWith(placeholder)
                    && consumes(before.substring(0, before.length() - placeholder.length()), region)) {
                return true;
            }
        }
        for (Region above = gazetteer.parent(region).orElse(null);
                above != null;
                above = gazetteer.parent(above).orElse(null)) {
            for (String form : upperForms.get(above)) {
                if (before.endsWith(form) && consumes(before.substring(0, before.length() - form.length()), above)) {
                    return true;
                }
            }
            if (onlyKinds.get(region.index())) {
                break;
            }
        }
        return false;
    }

    private Resolution decide(List<Region> candidates) {
        if (candidates.isEmpty()) {
            return new Unknown();
        }
        // 东莞市 is a prefecture and its one county of the same name: the same place, so the upper one stands for it
        Region first = candidates.get(0);
        boolean samePlace = candidates.stream()
                .allMatch(other -> other.name().equals(first.name()) && gazetteer.contains(first, other));
        return samePlace ? new Resolved(first) : new Ambiguous(candidates);
    }
}
