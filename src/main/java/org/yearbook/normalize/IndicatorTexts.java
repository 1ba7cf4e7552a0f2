package org.yearbook.normalize;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.yearbook.codebook.Codebook;
import org.yearbook.codebook.Indicator;
import org.yearbook.codebook.PhraseBook;
import org.yearbook.source.PlainText;

/** Finds the indicator that a record names: by code, by name, by name without brackets, or by the words of reports. */
final class IndicatorTexts {
    private final Map<String, Indicator> names;
    private final PhraseBook phrases;
    private final Texts<Optional<Indicator>> exact;
    /** By words and unit, with a blank between, which neither has. */
    private final Texts<Optional<Indicator>> worded;

    IndicatorTexts(Codebook codebook) {
        names = codebook.names();
        phrases = codebook.phrases();
        exact = new Texts<>(this::byName);
        worded = new Texts<>(text -> {
            int blank = text.indexOf(' ');
            return phrases.named(text.substring(0, blank), text.substring(blank + 1));
        });
    }

    Optional<Indicator> find(String text, String unit) {
        Optional<Indicator> named = exact.get(text);
        return named.isPresent() ? named : worded.get(Codebook.key(PlainText.simplify(text)) + " " + unit);
    }

    private Optional<Indicator> byName(String text) {
        return Stream.of(text, PlainText.simplify(text))
                .flatMap(name -> Stream.of(name, Codebook.withoutBrackets(name)))
                .map(name -> names.get(Codebook.key(name)))
                .filter(Objects::nonNull)
                .findFirst();
    }
}
