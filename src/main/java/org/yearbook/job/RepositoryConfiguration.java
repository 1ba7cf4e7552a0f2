package org.yearbook.job;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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
}
