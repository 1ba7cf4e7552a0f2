package org.yearbook.job;

import java.io.IOException;
import java.util.List;
import org.apache.commons.io.FileUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yearbook.publish.edition.Edition;
import org.yearbook.publish.edition.Editions;
import org.yearbook.publish.revision.Revisions;
import org.yearbook.tabulate.Tabulated;
import org.yearbook.work.Parts;

/** Puts the folders in order before a run and after it. */
@Component
class Housekeeping {
    private static final Logger LOG = LoggerFactory.getLogger(YearbookJobConfiguration.JOB);

    private final YearbookSettings settings;
    private final Editions editions;
    private final JobHistory history;
    private final Parts parts;
    private final Tabulated tabulated;
    private final Revisions revisions;
    private final Run run;

    Housekeeping(
            YearbookSettings settings,
            JobHistory history,
            Parts parts,
            Tabulated tabulated,
            Revisions revisions,
            Run run) {
        this.settings = settings;
        this.editions = Editions.of(settings.outputFolder());
        this.history = history;
        this.parts = parts;
        this.tabulated = tabulated;
        this.revisions = revisions;
        this.run = run;
    }

    /** Settles what a killed run left. */
    void before() throws IOException {
        editions.settle();
        FileUtils.deleteDirectory(settings.scratchFolder().toFile());
        history.recoverKilled();
    }

    /** Forgets what no run needs any more. What goes wrong here is no failure of the run: its edition is published. */
    void afterSuccess() {
        dropWork();
        attempt("delete old editions", this::dropOldEditions);
        if (run.made().isPresent()) {
            attempt("note what was published", () -> tabulated.published(run.fingerprint()));
            attempt("delete the refused edition", () -> editions.keepRefused(0));
        }
        attempt("forget old runs", history::prune);
    }

    /** The edition that was refused takes the place of one that was refused before. */
    void afterRefusal() {
        dropWork();
        attempt("delete the edition refused before", () -> editions.keepRefused(1));
    }

    /** An empty input is mostly one that is not there tonight; its parts are needed tomorrow. */
    private void dropWork() {
        if (!run.plan().inventory().isEmpty()) {
            attempt("delete parts of former inputs", () -> parts.keepOnly(run.partsToKeep()));
        }
        attempt("delete what was compared", revisions::drop);
    }

    private void dropOldEditions() throws IOException {
        if (settings.keep() > 0) {
            List<Edition> dropped = editions.keep(settings.keep());
            dropped.forEach(
                    edition -> LOG.info("Edition {} is deleted; yearbook.keep={}.", edition.name(), settings.keep()));
        }
    }

    /** Gives back the room of an edition that was not completed; what its partitions completed stays for the next run. */
    void afterFailure() {
        attempt("delete the unfinished edition", () -> {
            if (run.edition() != null) {
                run.edition().discard();
            }
            FileUtils.deleteDirectory(settings.scratchFolder().toFile());
        });
    }

    private static void attempt(String what, Duty duty) {
        try {
            duty.run();
        } catch (IOException | RuntimeException e) {
            LOG.warn("Cannot {}; the next run tries again: {}", what, e.toString());
        }
    }

    private interface Duty {
        void run() throws IOException;
    }
}
