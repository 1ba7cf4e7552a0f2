package org.yearbook.job;

import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemStreamWriter;
import org.springframework.batch.infrastructure.item.support.CompositeItemProcessor;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.util.function.ThrowingSupplier;
import org.yearbook.codebook.Codebook;
import org.yearbook.extract.ReportExtractor;
import org.yearbook.normalize.Normalizers;
import org.yearbook.normalize.Outcomes;
import org.yearbook.normalize.RecordNormalizer;
import org.yearbook.normalize.RegionTexts;
import org.yearbook.publish.Publications;
import org.yearbook.publish.revision.Revisions;
import org.yearbook.region.Gazetteer;
import org.yearbook.region.RegionResolver;
import org.yearbook.source.InputFile;
import org.yearbook.source.Limits;
import org.yearbook.source.RecordBlock;
import org.yearbook.source.RecordBlockReader;
import org.yearbook.source.RecordFiles;
import org.yearbook.source.ReportDocument;
import org.yearbook.source.ReportDocumentReader;
import org.yearbook.source.ReportDocuments;
import org.yearbook.tabulate.Tabulated;
import org.yearbook.work.Parts;

/**
 * The job, from top to bottom in the order in which the data meets its steps.
 *
 * <p>Every run is a new instance of the job. What an earlier one completed is not repeated all the same: parts are known
 * by a hash of what they were made from, so a run finds what is done in the work folder and makes only the rest, also when
 * inputs changed in between.
 */
@Configuration(proxyBeanMethods = false)
class YearbookJobConfiguration {
    static final String JOB = "yearbook";

    private static final Logger LOG = LoggerFactory.getLogger(JOB);
    /** Report documents in a transaction. */
    private static final int DOCUMENTS = 20;
    /** Blocks of records in a transaction. */
    private static final int BLOCKS = 10;

    private final JobRepository repository;
    private final Run run;
    private final Progress progress;

    YearbookJobConfiguration(JobRepository repository, Run run, Progress progress) {
        this.repository = repository;
        this.run = run;
        this.progress = progress;
    }

    @Bean
    Job yearbookJob(
            Step inventory,
            Step extractReports,
            Step loadRecords,
            Step tabulate,
            Step conclude,
            Step publish,
            Step release) {
        return new JobBuilder(JOB, repository)
                .start(inventory)
                .on(InventoryTasklet.NOTHING_NEW.getExitCode())
                .end()
                .from(inventory)
                .on("FAILED")
                .fail()
                .from(inventory)
                .on("*")
                .to(extractReports)
                .next(loadRecords)
                .next(tabulate)
                .next(conclude)
                .next(publish)
                .next(release)
                .end()
                .build();
    }

    // ---- inventory: list and hash the inputs, plan the partitions

    @Bean
    Step inventory(Planner planner, YearbookSettings settings) {
        return step("inventory", "files", new InventoryTasklet(planner, run, settings));
    }

    // ---- extractReports: report documents -> records -> outcomes

    @Bean
    Step extractReports(Step extractPart, Parts parts, SimpleAsyncTaskExecutor workers) {
        return partitioned("extractReports", extractPart, InputFile.Kind.REPORT, parts, workers);
    }

    @Bean
    Step extractPart(
            ItemReader<ReportDocument> reportReader,
            ItemProcessor<ReportDocument, Outcomes> reportProcessor,
            ItemStreamWriter<Outcomes> outcomeWriter) {
        return new StepBuilder("extractPart", repository)
                .<ReportDocument, Outcomes>chunk(DOCUMENTS)
                .reader(reportReader)
                .processor(reportProcessor)
                .writer(outcomeWriter)
                .listener(outcomeWriter)
                .listener(progress.ofPart())
                .build();
    }

    @Bean
    @StepScope
    ItemReader<ReportDocument> reportReader(
            YearbookSettings settings, Limits limits, @Value("#{stepExecutionContext['part']}") String key) {
        return new ReportDocumentReader(
                new ReportDocuments(settings.inputFolder(), limits),
                run.plan().part(key).files());
    }

    @Bean
    @StepScope
    ItemProcessor<ReportDocument, Outcomes> reportProcessor(
            Codebook codebook,
            Gazetteer gazetteer,
            RegionResolver resolver,
            Limits limits,
            ItemProcessor<RecordBlock, Outcomes> recordProcessor) {
        var extractor = new ReportExtractor(codebook, gazetteer, resolver, limits.figures());
        return new CompositeItemProcessor<>(List.of(new ReportProcessor(extractor), recordProcessor));
    }

    // ---- loadRecords: record files in groups and slices of large ones -> outcomes

    @Bean
    Step loadRecords(Step loadPart, Parts parts, SimpleAsyncTaskExecutor workers) {
        return partitioned("loadRecords", loadPart, InputFile.Kind.RECORDS, parts, workers);
    }

    @Bean
    Step loadPart(
            ItemStreamReader<RecordBlock> recordReader,
            ItemProcessor<RecordBlock, Outcomes> recordProcessor,
            ItemStreamWriter<Outcomes> outcomeWriter) {
        return new StepBuilder("loadPart", repository)
                .<RecordBlock, Outcomes>chunk(BLOCKS)
                .reader(recordReader)
                .processor(recordProcessor)
                .writer(outcomeWriter)
                .listener(outcomeWriter)
                .listener(progress.ofPart())
                .build();
    }

    /** One for all partitions: the encoding of a file is told once, not for each slice. */
    @Bean
    RecordFiles recordFiles(YearbookSettings settings, Limits limits) {
        return new RecordFiles(settings.inputFolder(), limits, notice -> LOG.info("{}", notice));
    }

    @Bean
    @StepScope
    ItemStreamReader<RecordBlock> recordReader(
            RecordFiles recordFiles, @Value("#{stepExecutionContext['part']}") String key) {
        Plan.Part part = run.plan().part(key);
        return new RecordBlockReader(recordFiles, part.files(), part.slice());
    }

    /** Shared by reports and records: what a record says in the terms of the codebook, or why it is refused. */
    @Bean
    ItemProcessor<RecordBlock, Outcomes> recordProcessor(
            Codebook codebook, Gazetteer gazetteer, RegionResolver resolver) {
        var regions = new RegionTexts(gazetteer, resolver);
        return new Normalizers(() -> new RecordNormalizer(codebook, regions))::normalize;
    }

    @Bean
    @StepScope
    OutcomeWriter outcomeWriter(
            Parts parts, YearbookSettings settings, @Value("#{stepExecutionContext['part']}") String key) {
        return new OutcomeWriter(
                parts,
                key,
                () -> run.plan().part(key).files().stream().allMatch(file -> file.isUnchanged(settings.inputFolder())));
    }

    // ---- tabulate, conclude: see TabulationConfiguration

    // ---- publish: workbooks and CSV files side by side

    /** Once for all partitions, when it is known what was tabulated. */
    @Bean
    Supplier<Publications> publications(
            Parts parts, Tabulated tabulated, Revisions revisions, Codebook codebook, YearbookSettings settings) {
        return SingletonSupplier.of(ThrowingSupplier.of(() -> new Publications(
                parts,
                run.plan().keys(),
                run.plan().made(),
                tabulated,
                revisions,
                codebook,
                run.edition(),
                run.before(),
                settings.publisher(),
                settings.workbook().deepest(),
                settings.workbook().sources(),
                settings.scratchFolder())));
    }

    @Bean
    Step publish(Step publication, Supplier<Publications> publications, SimpleAsyncTaskExecutor workers) {
        Partitioner works = progress.counting(new PublicationPartitioner(publications));
        return new StepBuilder("publish", repository)
                .partitioner(publication)
                .splitter(new PlannedOrder(repository, publication.getName(), works))
                .taskExecutor(workers)
                .listener(progress)
                .listener(new StepLog("works"))
                .build();
    }

    @Bean
    Step publication(Tasklet publicationTasklet) {
        return new StepBuilder("publication", repository)
                .tasklet(publicationTasklet)
                .listener(progress.ofPart())
                .build();
    }

    @Bean
    @StepScope
    Tasklet publicationTasklet(
            Supplier<Publications> publications, @Value("#{stepExecutionContext['publication']}") String name) {
        return (contribution, context) -> {
            var publication = publications.get().all().stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            publication.write(run.edition().candidate());
            contribution.incrementWriteCount(1);
            return RepeatStatus.FINISHED;
        };
    }

    // ---- release: manifest, atomic rename, latest

    @Bean
    Step release(
            Planner planner,
            Parts parts,
            Tabulated tabulated,
            Revisions revisions,
            Program program,
            YearbookSettings settings) {
        return step(
                "release",
                "files",
                new ReleaseTasklet(run, planner, parts, tabulated, revisions, program, settings.gate()));
    }

    private Step step(String name, String made, Tasklet tasklet) {
        return new StepBuilder(name, repository)
                .tasklet(tasklet)
                .listener(progress)
                .listener(new StepLog(made))
                .build();
    }

    private Step partitioned(
            String name, Step worker, InputFile.Kind kind, Parts parts, SimpleAsyncTaskExecutor workers) {
        return new StepBuilder(name, repository)
                .partitioner(worker.getName(), progress.counting(new PartPartitioner(run, parts, kind)))
                .step(worker)
                .taskExecutor(workers)
                .listener(progress)
                .listener(new StepLog("records"))
                .build();
    }

    @Bean
    SimpleAsyncTaskExecutor workers(YearbookSettings settings) {
        var executor = new SimpleAsyncTaskExecutor("worker-");
        executor.setConcurrencyLimit(settings.workers());
        return executor;
    }
}
