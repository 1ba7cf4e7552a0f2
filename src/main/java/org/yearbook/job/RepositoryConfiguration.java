package org.yearbook.job;

import javax.sql.DataSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** The job repository: an embedded H2 database in a file of the state folder, for the run that holds the output. */
@Configuration(proxyBeanMethods = false)
class RepositoryConfiguration {
    @Bean
    OutputLock outputLock(YearbookSettings settings) {
        return OutputLock.take(settings.outputFolder(), settings.stateFolder());
    }

    @Bean
    DataSource dataSource(YearbookSettings settings, OutputLock held) {
        return RepositoryFile.in(settings.stateFolder()).open();
    }

    /** What the last run did is in the file when the run has ended, for whoever reads a copy of it. */
    @Bean
    DisposableBean repositoryWritten(DataSource dataSource) {
        return () -> new JdbcTemplate(dataSource).execute("CHECKPOINT SYNC");
    }
}
