package org.yearbook.bench;

import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.database.JdbcBatchItemWriter;
import org.springframework.batch.infrastructure.item.database.builder.JdbcBatchItemWriterBuilder;
import org.springframework.batch.infrastructure.item.file.FlatFileItemReader;
import org.springframework.batch.infrastructure.item.file.builder.FlatFileItemReaderBuilder;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yearbook.codebook.Codebook;
import org.yearbook.codebook.CodebookFiles;
import org.yearbook.normalize.Observation;
import org.yearbook.normalize.RecordNormalizer;
import org.yearbook.normalize.RegionTexts;
import org.yearbook.region.RegionResolver;
import org.yearbook.source.Columns;
import org.yearbook.source.Locator;
import org.yearbook.source.ReportRecord;

/**
 * The core of the job as the samples of Spring Batch would have it, to compare with: an item for each record, a row of a
 * database for each observation, totals by SQL. It writes no workbook and no file.
 */
@EnableAutoConfiguration
class SampleStyleJob {
    private static final int CHUNK = 5_000;
    private static final Columns COLUMNS =
            Columns.of(java.util.List.of("source", "region", "year", "indicator", "value", "unit"));

    /** Arguments: a record file, a folder for the database. */
    public static void main(String[] arguments) throws Exception {
        var application = new SpringApplication(SampleStyleJob.class);
        application.setDefaultProperties(Map.of(
                "file", arguments[0],
                "spring.datasource.url", "jdbc:h2:file:" + Path.of(arguments[1]).toAbsolutePath() + "/sample",
                "spring.batch.job.enabled", "false",
                "spring.batch.jdbc.initialize-schema", "always",
                "spring.main.web-application-type", "none"));
        try (var context = application.run()) {
            var jdbc = context.getBean(JdbcTemplate.class);
            context.getBean(JobOperator.class).start(context.getBean(Job.class), new JobParameters());
            var totals = jdbc.queryForList(
                    "select substr(region, 1, 2) p, y, indicator, sum(v) from observation group by p, y, indicator");
            System.out.println("totals " + totals.size());
        }
    }

    @Bean
    Job sampleJob(JobRepository repository, Step load) {
        return new JobBuilder("sample", repository).start(load).build();
    }

    @Bean
    Step load(
            JobRepository repository,
            FlatFileItemReader<ReportRecord> reader,
            ItemProcessor<ReportRecord, Observation> processor,
            JdbcBatchItemWriter<Observation> writer) {
        return new StepBuilder("load", repository)
                .<ReportRecord, Observation>chunk(CHUNK)
                .reader(reader)
                .processor(processor)
                .writer(writer)
                .build();
    }

    @Bean
    FlatFileItemReader<ReportRecord> reader(org.springframework.core.env.Environment environment) {
        return new FlatFileItemReaderBuilder<ReportRecord>()
                .name("records")
                .resource(new FileSystemResource(environment.getRequiredProperty("file")))
                .linesToSkip(1)
                .delimited()
                .names("source", "region", "year", "indicator", "value", "unit")
                .fieldSetMapper(fields -> new ReportRecord("r.csv", Locator.line(1), COLUMNS, fields.getValues()))
                .build();
    }

    @Bean
    ItemProcessor<ReportRecord, Observation> processor() {
        Codebook codebook = Codebook.load(CodebookFiles.builtIn());
        var resolver = new RegionResolver(codebook.gazetteer(), codebook.regionAliases());
        var normalizer = new RecordNormalizer(codebook, new RegionTexts(codebook.gazetteer(), resolver));
        return record -> normalizer.normalize(record) instanceof Observation observation ? observation : null;
    }

    @Bean
    JdbcBatchItemWriter<Observation> writer(DataSource database) {
        new JdbcTemplate(database)
                .execute("create table if not exists observation(region varchar(12), y int, indicator varchar(8),"
                        + " v decimal(24, 6), source varchar(200))");
        return new JdbcBatchItemWriterBuilder<Observation>()
                .dataSource(database)
                .sql("insert into observation values(?, ?, ?, ?, ?)")
                .itemPreparedStatementSetter((o, statement) -> {
                    statement.setString(1, o.region().code());
                    statement.setInt(2, o.year());
                    statement.setString(3, o.indicator().code());
                    statement.setBigDecimal(4, o.value());
                    statement.setString(5, o.source());
                })
                .build();
    }
}
