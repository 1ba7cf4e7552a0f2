package org.yearbook.job;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.yearbook.codebook.Codebook;
import org.yearbook.publish.Edition;
import org.yearbook.publish.Manifest;
import org.yearbook.publish.revision.Revisions;
import org.yearbook.tabulate.Tabulated;
import org.yearbook.work.Counts;
import org.yearbook.work.Parts;

/** Writes the manifest and lets the edition appear, unless the quality gate refuses it. */
final class ReleaseTasklet implements Tasklet {
    private final Run run;
    private final Parts parts;
    private final Tabulated tabulated;
    private final Revisions revisions;
    private final Codebook codebook;
    private final Program program;
    private final GateSettings gate;

    ReleaseTasklet(
            Run run,
            Parts parts,
            Tabulated tabulated,
            Revisions revisions,
            Codebook codebook,
            Program program,
            GateSettings gate) {
        this.run = run;
        this.parts = parts;
        this.tabulated = tabulated;
        this.revisions = revisions;
        this.codebook = codebook;
        this.program = program;
        this.gate = gate;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws IOException {
        Plan plan = run.plan();
        Edition edition = run.edition();
        Map<String, Counts> files = parts.counts(plan.keys());
        Counts counts = Counts.sum(files.values());
        Tabulated.Summary summary = tabulated.summary();
        run.made(counts, summary);
        var manifest = new Manifest(
                edition.name(),
                program.versions(),
                codebook.hash(),
                plan.fingerprint(),
                files,
                plan.inventory(),
                summary,
                revisions.summary());
        contribution.incrementWriteCount(manifest.write(edition.candidate()));
        List<String> objections = gate.enabled() ? gate.gate().objections(edition, counts, summary) : List.of();
        if (!objections.isEmpty()) {
            edition.refuse();
            throw new RefusedEditionException(edition, objections);
        }
        edition.release();
        return RepeatStatus.FINISHED;
    }
}
