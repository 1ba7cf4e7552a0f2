package org.yearbook.publish.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yearbook.check.Finding;
import org.yearbook.codebook.Chapter;
import org.yearbook.normalize.Observation;

/** What a workbook's chapters and annex say of sources and findings, gathered while its regions stream by. */
final class Register {
    /** Longer lists are in the CSV files. */
    static final int MOST_FINDINGS = 500;

    private final Map<String, Source> sources = new TreeMap<>();
    private final Map<String, Long> rules = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private long count;

    void add(Observation figure) {
        sources.computeIfAbsent(figure.source(), Source::new).add(figure);
    }

    void add(Finding finding) {
        count++;
        rules.merge(finding.rule(), 1L, Long::sum);
        if (findings.size() < MOST_FINDINGS) {
            findings.add(finding);
        }
    }

    /** All sources, by name. */
    List<Source> sources() {
        return List.copyOf(sources.values());
    }

    /** The sources that a chapter has figures of, those with most first. */
    List<Source> sources(Chapter chapter) {
        return sources.values().stream()
                .filter(source -> source.figures(chapter) > 0)
                .sorted(Comparator.<Source>comparingLong(source -> -source.figures(chapter))
                        .thenComparing(Source::name))
                .toList();
    }

    /** How many findings each rule made. */
    Map<String, Long> rules() {
        return rules;
    }

    /** The first findings. */
    List<Finding> findings() {
        return findings;
    }

    /** How many findings there are. */
    long count() {
        return count;
    }

    /** A source, with how many figures each chapter has of it. */
    static final class Source {
        private final String name;
        private final Map<Integer, Long> chapters = new TreeMap<>();
        private String region = "";
        private LocalDate published;

        private Source(String name) {
            this.name = name;
        }

        private void add(Observation figure) {
            chapters.merge(figure.indicator().chapter().number(), 1L, Long::sum);
            region = region.isEmpty() ? figure.region().name() : region;
            published = published == null ? figure.published() : published;
        }

        String name() {
            return name;
        }

        /** The first region that it speaks of. */
        String region() {
            return region;
        }

        /** When it was published; empty if unknown. */
        String published() {
            return published == null ? "" : published.toString();
        }

        long figures() {
            return chapters.values().stream().mapToLong(Long::longValue).sum();
        }

        long figures(Chapter chapter) {
            return chapters.getOrDefault(chapter.number(), 0L);
        }
    }
}
