package org.yearbook.check;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yearbook.normalize.Correction;
import org.yearbook.normalize.Observation;
import org.yearbook.source.Message;

/** The findings about corrections by staff: each use, and each that had nothing to correct. */
public final class CorrectionUse {
    private static final String RULE = "correction";

    private CorrectionUse() {}

    /** Whether a finding of that rule and severity, as files name them, says that a cell was corrected. */
    public static boolean isUse(String rule, String severity) {
        return rule.equals(RULE) && severity.equals(Severity.INFO.label());
    }

    /** The correction stands in place of these observations of its cell. */
    public static Finding used(Correction correction, List<Observation> originals) {
        Observation figure = correction.figure();
        String unit = figure.indicator().unit();
        String before = originals.stream()
                .map(original -> original.value().toPlainString())
                .collect(Collectors.joining("、"));
        String now = figure.value().toPlainString();
        String name = "“" + figure.indicator().nameZh() + "”";
        var message = correction.withdraws()
                ? new Message(name + "按更正撤回 " + before + unit + why(correction), "withdrawn by a correction")
                : new Message(
                        name + "按更正采用 " + now + unit + "，原为 " + before + unit + why(correction),
                        "corrected to " + now + " from " + before.replace("、", ", "));
        String sources = Stream.concat(Stream.of(figure), originals.stream())
                .map(Finding::place)
                .collect(Collectors.joining("; "));
        return Finding.of(RULE, Severity.INFO, figure, message, sources);
    }

    /** There is no observation that the correction could be of. */
    public static Finding unmatched(Correction correction) {
        Observation figure = correction.figure();
        var message = new Message(
                "“" + figure.indicator().nameZh() + "”在该地区该年份没有可更正的数据，更正未采用" + why(correction),
                "nothing is reported for this cell; the correction is not applied");
        return Finding.of(RULE, figure, message, Finding.place(figure));
    }

    /** A later line of the file corrects the same cell. */
    public static Finding superseded(Correction correction) {
        Observation figure = correction.figure();
        var message = new Message(
                "“" + figure.indicator().nameZh() + "”另有更后的更正，此行未采用" + why(correction),
                "a later line corrects the same cell; this one is not applied");
        return Finding.of(RULE, Severity.INFO, figure, message, Finding.place(figure));
    }

    private static String why(Correction correction) {
        String signed = Stream.of(correction.who(), correction.when())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("，"));
        return (correction.reason().isEmpty() ? "" : "；理由：" + correction.reason())
                + (signed.isEmpty() ? "" : "（" + signed + "）");
    }
}
