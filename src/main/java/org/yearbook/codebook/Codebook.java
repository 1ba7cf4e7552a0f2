package org.yearbook.codebook;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yearbook.region.Gazetteer;
import org.yearbook.region.Region;
import org.yearbook.region.Territory;

/**
 * Everything that editors keep, read and validated.
 *
 * @param indicators in the order of their codes; the position of each is its {@link Indicator#index()}
 * @param gazetteer all divisions, with those that editors add
 * @param ranges between which bounds figures are plausible
 * @param regionAliases further names of regions
 * @param territory how regions changed between years
 * @param hash SHA-256 over the files, hexadecimal: another codebook is another edition
 */
public record Codebook(
        List<Chapter> chapters,
        List<Indicator> indicators,
        Layout layout,
        Units units,
        PhraseBook phrases,
        Prose prose,
        List<Relation> relations,
        List<PlausibleRange> ranges,
        Gazetteer gazetteer,
        Map<String, Region> regionAliases,
        Territory territory,
        String hash) {
    private static final Pattern BRACKETED = Pattern.compile("\\([^()]*\\)|（[^（）]*）");

    /**
     * Reads a codebook.
     *
     * @throws InvalidCodebookException if any file has a fault; it names all of them
     */
    public static Codebook load(CodebookFiles files) {
        return new CodebookReader(files).read();
    }

    /** The indicator with exactly this code. */
    public Optional<Indicator> byCode(String code) {
        // every figure of a report asks
        int at = Collections.binarySearch(
                indicators, null, (indicator, none) -> indicator.code().compareTo(code));
        return at < 0 ? Optional.empty() : Optional.of(indicators.get(at));
    }

    /** Every code, name, and name without what stands in brackets, with the indicator that it names. */
    public Map<String, Indicator> names() {
        var names = new HashMap<String, Indicator>();
        for (Indicator indicator : indicators) {
            names.put(indicator.code(), indicator);
            names.put(key(indicator.nameZh()), indicator);
        }
        for (Indicator indicator : indicators) {
            names.putIfAbsent(key(withoutBrackets(indicator.nameZh())), indicator);
            names.putIfAbsent(key(indicator.nameEn()), indicator);
        }
        return names;
    }

    /** The form of a name that {@link #names()} is keyed by: brackets and commas in one width, no blanks or quotes. */
    public static String key(String name) {
        var key = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c > 0xFF00 && c < 0xFF5F) {
                c -= 0xFEE0;
            }
            if (!Character.isWhitespace(c) && "“”\"'‘’「」　".indexOf(c) < 0) {
                key.append(Character.toUpperCase(c));
            }
        }
        return key.toString();
    }

    /** The name without what stands in brackets. */
    public static String withoutBrackets(String name) {
        return BRACKETED.matcher(name).replaceAll("");
    }
}
