package org.yearbook.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class RegionResolverTest {
    private static final Gazetteer GAZETTEER = Gazetteer.load(List.of());
    private static final RegionResolver RESOLVER = new RegionResolver(
            GAZETTEER, Map.of("武当山旅游经济特区", GAZETTEER.byCode("420381450").orElseThrow()));

    @ParameterizedTest
    @CsvFileSource(resources = "/cases/regions.csv", numLinesToSkip = 1)
    void resolvesWhatPeopleWrite(String text, String code) {
        Resolution resolution = RESOLVER.resolve(text);
        String found = resolution instanceof Resolution.Resolved resolved
                ? resolved.region().code()
                : resolution instanceof Resolution.Ambiguous ? "ambiguous" : "unknown";
        assertThat(found).isEqualTo(code);
    }

    @Test
    void everyDivisionResolvesByItsCodeAndItsFullPath() {
        assertThat(GAZETTEER.regions()).hasSize(44_698);
        assertThat(GAZETTEER.regions())
                .filteredOn(region -> !RESOLVER.resolve(region.code()).equals(new Resolution.Resolved(region)))
                .isEmpty();
        assertThat(GAZETTEER.regions())
                .filteredOn(region -> !RESOLVER.resolve(GAZETTEER.path(region)).equals(new Resolution.Resolved(region)))
                .isEmpty();
    }

    @Test
    void ambiguousNamesComeWithTheirCandidates() {
        assertThat(RESOLVER.resolve("共和镇"))
                .isInstanceOfSatisfying(
                        Resolution.Ambiguous.class,
                        ambiguous -> assertThat(ambiguous.candidates())
                                .hasSize(6)
                                .allSatisfy(region -> assertThat(region.name()).isEqualTo("共和镇")));
    }
}
