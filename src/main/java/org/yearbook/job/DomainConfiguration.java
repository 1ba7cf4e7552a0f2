package org.yearbook.job;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yearbook.codebook.Codebook;
import org.yearbook.codebook.CodebookFiles;
import org.yearbook.publish.revision.Revisions;
import org.yearbook.region.Gazetteer;
import org.yearbook.region.Level;
import org.yearbook.region.RegionResolver;
import org.yearbook.source.Limits;
import org.yearbook.tabulate.Tabulated;
import org.yearbook.work.Codecs;
import org.yearbook.work.Parts;

/** The parts of the domain that one run needs once: codebook, gazetteer, work folder. */
@Configuration(proxyBeanMethods = false)
class DomainConfiguration {
    @Bean
    Codebook codebook(YearbookSettings settings) {
        return Codebook.load(
                settings.codebook().isEmpty()
                        ? CodebookFiles.builtIn()
                        : CodebookFiles.folder(Path.of(settings.codebook())));
    }

    @Bean
    Limits limits(YearbookSettings settings) {
        return settings.limits();
    }

    @Bean
    Gazetteer gazetteer(Codebook codebook) {
        return codebook.gazetteer();
    }

    @Bean
    RegionResolver regionResolver(Gazetteer gazetteer, Codebook codebook) {
        return new RegionResolver(gazetteer, codebook.regionAliases());
    }

    @Bean
    Parts parts(YearbookSettings settings, Gazetteer gazetteer, Codebook codebook) {
        return new Parts(settings.stateFolder().resolve("parts"), new Codecs(gazetteer, codebook));
    }

    @Bean
    Tabulated tabulated(YearbookSettings settings, Gazetteer gazetteer, Codebook codebook) {
        return new Tabulated(
                settings.stateFolder().resolve("tabulated"),
                gazetteer,
                codebook,
                settings.check().thresholds(),
                settings.workbook().sources(),
                settings.workbook().deepest() == Level.TOWNSHIP);
    }

    @Bean
    Revisions revisions(YearbookSettings settings, Codebook codebook) {
        return new Revisions(settings.stateFolder().resolve("revisions"), codebook);
    }

    @Bean
    Run run() {
        return new Run();
    }

    @Bean
    Program program(@Value("${spring.application.version}") String version) {
        return Program.running(version);
    }

    @Bean
    Planner planner(YearbookSettings settings, Codebook codebook, Program program) {
        return new Planner(settings, codebook, program);
    }
}
