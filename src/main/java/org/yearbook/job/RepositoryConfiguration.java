package org.yearbook.job;

import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job repository: an embedded H2 database in a file of the state folder, for the run that holds the output. */
@Configuration(proxyBeanMethods = false)
class RepositoryConfiguration {
    @Bean
    OutputLock outputLock(YearbookSettings settings) {
        return OutputLock.take(settings);
    }

    @Bean
    DataSource dataSource(YearbookSettings settings, OutputLock held) {
        var h2 = new JdbcDataSource();
        // the database stays open until the program ends, whichever connections come and go; no log file of its own
        h2.setURL("jdbc:h2:file:" + settings.stateFolder().resolve("repository")
                + ";DB_CLOSE_DELAY=-1;TRACE_LEVEL_FILE=0");
        return h2;
    }
}
