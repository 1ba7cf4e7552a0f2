package org.yearbook.codebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words that say the same, by the name that rules call them by: {受理} is 受理, 接收, 收到 and others. */
final class WordFamilies {
    private static final Pattern REFERENCE = Pattern.compile("\\{([^{}]*)}");

    private final Map<String, List<String>> families = new LinkedHashMap<>();

    /** Adds a family; {@code false} if there is one of that name. */
    boolean add(String name, List<String> words) {
        return families.putIfAbsent(name, List.copyOf(words)) == null;
    }

    /** The names in braces in the term that are those of no family. */
    List<String> unknown(String term) {
        return REFERENCE
                .matcher(term)
                .results()
                .map(reference -> reference.group(1))
                .filter(name -> !families.containsKey(name))
                .toList();
    }

    /** Every word that the term stands for: {受理}{案件}数 are all pairs of the two families. */
    List<String> words(String term) {
        Matcher reference = REFERENCE.matcher(term);
        if (!reference.find()) {
            return List.of(term);
        }
        var words = new ArrayList<String>();
        for (String tail : words(term.substring(reference.end()))) {
            for (String word : families.get(reference.group(1))) {
                words.add(term.substring(0, reference.start()) + word + tail);
            }
        }
        return words;
    }
}
