package org.yearbook.normalize;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yearbook.region.Gazetteer;
import org.yearbook.region.Region;
import org.yearbook.region.RegionResolver;
import org.yearbook.region.Resolution;
import org.yearbook.source.Excerpt;
import org.yearbook.source.Field;
import org.yearbook.source.PlainText;

/** Resolves the region texts of records, each distinct text once; safe for use by several threads. */
public final class RegionTexts {
    private static final int MOST_CANDIDATES = 8;
    /** Longer than the path of any region. */
    private static final int LONGEST = 200;

    private final Gazetteer gazetteer;
    private final RegionResolver resolver;
    private final Texts<Resolution> resolutions = new Texts<>(this::resolve);

    public RegionTexts(Gazetteer gazetteer, RegionResolver resolver) {
        this.gazetteer = gazetteer;
        this.resolver = resolver;
    }

    private Resolution resolve(String text) {
        if (text.length() > LONGEST) {
            return new Resolution.Unknown();
        }
        String plain = PlainText.halfWidth(text);
        Resolution found = resolver.resolve(plain);
        return found instanceof Resolution.Unknown ? resolver.resolve(PlainText.simplify(plain)) : found;
    }

    /** The region; empty if none or several have the name. */
    Optional<Region> find(String text) {
        return resolutions.get(text) instanceof Resolution.Resolved resolved
                ? Optional.of(resolved.region())
                : Optional.empty();
    }

    Region region(String text) throws RefusedException {
        Resolution resolution = resolutions.get(text);
        if (resolution instanceof Resolution.Resolved resolved) {
            return resolved.region();
        }
        if (resolution instanceof Resolution.Ambiguous ambiguous) {
            List<Region> candidates = ambiguous.candidates();
            String list = candidates.stream()
                    .limit(MOST_CANDIDATES)
                    .map(region -> gazetteer.path(region) + "(" + region.code() + ")")
                    .collect(Collectors.joining("、"));
            String more = candidates.size() > MOST_CANDIDATES ? "…" : "";
            throw new RefusedException(
                    Field.REGION,
                    Reason.REGION,
                    "地区“" + Excerpt.of(text) + "”有" + candidates.size() + "个同名区划，请写全称或代码：" + list + more,
                    "region '" + Excerpt.of(text) + "' is ambiguous (" + candidates.size()
                            + " candidates); write the full path or" + " the code");
        }
        throw new RefusedException(
                Field.REGION,
                Reason.REGION,
                "地区“" + Excerpt.of(text) + "”不在区划表中，请写全称、简称或代码",
                "region '" + Excerpt.of(text) + "' is in no gazetteer; write a name, a path or a code");
    }
}
