package org.yearbook.publish.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.yearbook.check.Finding;
import org.yearbook.check.Severity;
import org.yearbook.codebook.Chapter;
import org.yearbook.normalize.Observation;
import org.yearbook.publish.revision.Revision;

/** What a workbook's chapters and annex say of sources and findings, gathered while its regions stream by. */
final class Register {
    /** Longer lists are in the CSV files. */
    private static final int MOST = 500;

    private final Map<String, Source> sources = new TreeMap<>();
    private final Map<String, Long> rules = new TreeMap<>();
    private final Map<Severity, List<Finding>> findings = new EnumMap<>(Severity.class);
    private final List<Revision> revisions = new ArrayList<>();
    private long found;
    private long revised;

    void add(Observation figure) {
        sources.computeIfAbsent(figure.source(), Source::new).add(figure);
    }

    /** Counts a finding; returns whether it is one of the first, which {@link #keep} takes. */
    boolean count(String rule, Severity severity) {
        found++;
        rules.merge(rule, 1L, Long::sum);
        return findings.computeIfAbsent(severity, key -> new ArrayList<>()).size() < MOST;
    }

    void keep(Finding finding) {
        findings.get(finding.severity()).add(finding);
    }

    void add(Revision revision) {
        revised++;
        if (revisions.size() < MOST) {
            revisions.add(revision);
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

    /** The first findings in their order; warnings rather than what is only worth to know. */
    List<Finding> findings() {
        return Stream.of(Severity.WARNING, Severity.INFO)
                .flatMap(severity -> findings.getOrDefault(severity, List.of()).stream())
                .limit(MOST)
                .sorted(Finding.ORDER)
                .toList();
    }

    /** How many findings there are. */
    long found() {
        return found;
    }

    /** The first revisions. */
    List<Revision> revisions() {
        return revisions;
    }

    /** How many revisions there are. */
    long revised() {
        return revised;
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
