package org.yearbook.job;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.yearbook.publish.edition.Edition;
import org.yearbook.publish.edition.Manifest;
import org.yearbook.publish.revision.Revisions;
import org.yearbook.source.Excerpt;
import org.yearbook.source.InputFile;
import org.yearbook.tabulate.Tabulated;
import org.yearbook.work.Counts;
import org.yearbook.work.Parts;

/** Writes the manifest and lets the edition appear, unless the quality gate refuses it. */
final class ReleaseTasklet implements Tasklet {
    private static final Logger LOG = LoggerFactory.getLogger(ReleaseTasklet.class);

    private final Run run;
    private final Planner planner;
    private final Parts parts;
    private final Tabulated tabulated;
    private final Revisions revisions;
    private final Program program;
    private final GateSettings gate;

    ReleaseTasklet(
            Run run,
            Planner planner,
            Parts parts,
            Tabulated tabulated,
            Revisions revisions,
            Program program,
            GateSettings gate) {
        this.run = run;
        this.planner = planner;
        this.parts = parts;
        this.tabulated = tabulated;
        this.revisions = revisions;
        this.program = program;
        this.gate = gate;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws IOException {
        Plan plan = run.plan();
        Edition edition = run.edition();
        Map<String, Counts> files = parts.counts(plan.keys());
        run.changed(planner.changed(plan));
        for (InputFile file : run.changed()) {
            LOG.warn(
                    "{} was changed or deleted while the job read it; the next run reads it again.",
                    Excerpt.of(file.path()));
        }
        Counts counts = Counts.sum(files.values());
        Tabulated.Summary summary = tabulated.summary();
        run.made(counts, summary);
        var manifest = new Manifest(
                edition.name(),
                program.versions(),
                plan.made(),
                run.fingerprint(),
                files,
                plan.inventory(),
                summary,
                revisions.summary());
        contribution.incrementWriteCount(manifest.write(edition.candidate()));
        List<String> objections = gate.enabled() ? gate.gate().objections(run.before(), counts, summary) : List.of();
        if (!objections.isEmpty()) {
            throw refused(edition, objections);
        }
        edition.release();
        return RepeatStatus.FINISHED;
    }

    /** That the edition is refused is the outcome, also where it cannot be laid beside the others. */
    private static RefusedEditionException refused(Edition edition, List<String> objections) {
        try {
            edition.refuse();
            return RefusedEditionException.laidAside(edition, objections);
        } catch (IOException e) {
            return RefusedEditionException.dropped(edition, objections, e);
        }
    }
}
