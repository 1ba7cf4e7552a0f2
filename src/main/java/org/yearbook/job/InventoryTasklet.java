package org.yearbook.job;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.yearbook.publish.edition.Edition;
import org.yearbook.publish.edition.Manifest;

/** Lists and hashes the inputs, plans the partitions, and ends the job where there is nothing new to publish. */
final class InventoryTasklet implements Tasklet {
    static final ExitStatus NOTHING_NEW = new ExitStatus("NOTHING_NEW");

    private static final Logger LOG = LoggerFactory.getLogger(InventoryTasklet.class);

    private final Planner planner;
    private final Run run;
    private final boolean named;
    private final boolean forced;

    InventoryTasklet(Planner planner, Run run, YearbookSettings settings) {
        this.planner = planner;
        this.run = run;
        this.named = !settings.edition().isEmpty();
        this.forced = settings.force();
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws IOException {
        Plan plan = planner.plan();
        run.plan(plan);
        contribution.incrementWriteCount(plan.inventory().files().size());
        Edition edition = run.edition();
        if (plan.inventory().isEmpty()) {
            LOG.info("There is nothing in the input folder's reports/ and records/; no edition is published.");
            contribution.setExitStatus(NOTHING_NEW);
        } else if (edition.exists()) {
            if (forced
                    || Manifest.published(edition)
                            .filter(published -> isOf(plan, published))
                            .isEmpty()) {
                throw new InvalidSettingException(
                        "yearbook.edition",
                        edition.name(),
                        "an edition of that name exists" + (forced ? "" : ", and the input has changed since")
                                + "; choose another name");
            }
            nothingNew(contribution, edition);
        } else if (!named && !forced) {
            run.before()
                    .filter(before -> isOf(plan, before))
                    .ifPresent(before -> nothingNew(contribution, before.edition()));
        }
        return RepeatStatus.FINISHED;
    }

    private static boolean isOf(Plan plan, Manifest.Published published) {
        return plan.fingerprint().equals(published.fingerprint());
    }

    private static void nothingNew(StepContribution contribution, Edition edition) {
        LOG.info("Nothing has changed since edition {}; no other is published.", edition.name());
        contribution.setExitStatus(NOTHING_NEW);
    }
}
