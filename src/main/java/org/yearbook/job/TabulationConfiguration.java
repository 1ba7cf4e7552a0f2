package org.yearbook.job;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.util.function.ThrowingSupplier;
import org.yearbook.codebook.Codebook;
import org.yearbook.normalize.Corrections;
import org.yearbook.normalize.RecordNormalizer;
import org.yearbook.normalize.RegionTexts;
import org.yearbook.publish.edition.Manifest;
import org.yearbook.publish.revision.Revisions;
import org.yearbook.region.Gazetteer;
import org.yearbook.region.RegionResolver;
import org.yearbook.tabulate.Area;
import org.yearbook.tabulate.Tabulated;
import org.yearbook.work.Parts;

/** The steps {@code tabulate} and {@code conclude} of the job. */
@Configuration(proxyBeanMethods = false)
class TabulationConfiguration {
    private final JobRepository repository;
    private final Run run;
    private final Progress progress;

    TabulationConfiguration(JobRepository repository, Run run, Progress progress) {
        this.repository = repository;
        this.run = run;
        this.progress = progress;
    }

    /** Once for all partitions. */
    @Bean
    Supplier<Corrections> corrections(
            Parts parts, YearbookSettings settings, Codebook codebook, Gazetteer gazetteer, RegionResolver resolver) {
        var loader = new CorrectionLoader(
                settings.inputFolder(), parts, new RecordNormalizer(codebook, new RegionTexts(gazetteer, resolver)));
        return SingletonSupplier.of(ThrowingSupplier.of(() -> loader.load(run)));
    }

    /** Observations and corrections become cells and findings, area by area, of which those are taken that are there. */
    @Bean
    Step tabulate(
            Step tabulateArea,
            Tabulated tabulated,
            Supplier<Corrections> corrections,
            Gazetteer gazetteer,
            SimpleAsyncTaskExecutor workers) {
        return new StepBuilder("tabulate", repository)
                .partitioner(
                        tabulateArea.getName(),
                        progress.counting(new AreaPartitioner(tabulated, corrections, gazetteer)))
                .step(tabulateArea)
                .taskExecutor(workers)
                .listener(progress)
                .listener(new StepLog("cells"))
                .build();
    }

    @Bean
    Step tabulateArea(Tasklet areaTasklet) {
        return new StepBuilder("tabulateArea", repository)
                .tasklet(areaTasklet)
                .listener(progress.ofPart())
                .build();
    }

    @Bean
    @StepScope
    Tasklet areaTasklet(
            Planner planner,
            Parts parts,
            Tabulated tabulated,
            Supplier<Corrections> corrections,
            @Value("#{stepExecutionContext['from']}") int from,
            @Value("#{stepExecutionContext['to']}") int to) {
        return (contribution, context) -> {
            var area = new Area(from, to);
            List<String> keys = run.plan().keys();
            String hash;
            try (var observations = parts.observations(keys, from, to)) {
                hash = planner.area(observations.hash(), corrections.get().hash());
            }
            if (!tabulated.takes(area, hash)) {
                try (var observations = parts.observations(keys, from, to)) {
                    contribution.incrementWriteCount(tabulated.make(area, observations, corrections.get()));
                }
            }
            return RepeatStatus.FINISHED;
        };
    }

    /** The nation, reports that are copies, what the cells revise. */
    @Bean
    Step conclude(Parts parts, Tabulated tabulated, Revisions revisions, Supplier<Corrections> corrections) {
        Tasklet tasklet = (contribution, context) -> {
            try (var observations = parts.observations(run.plan().keys(), Area.NATION.from(), Area.NATION.to())) {
                contribution.incrementWriteCount(tabulated.conclude(observations, corrections.get()));
            }
            Set<Area> unchanged = tabulated.unchangedSince(
                    run.before().map(Manifest.Published::fingerprint).orElse(""));
            try (var observations = parts.observations(run.plan().keys());
                    var cells = tabulated.cellsWithout(unchanged)) {
                revisions.make(run.before(), run.plan().made(), corrections.get(), observations, cells, unchanged);
            }
            run.edition().begin();
            return RepeatStatus.FINISHED;
        };
        return new StepBuilder("conclude", repository)
                .tasklet(tasklet)
                .listener(progress)
                .listener(new StepLog("cells"))
                .build();
    }
}
