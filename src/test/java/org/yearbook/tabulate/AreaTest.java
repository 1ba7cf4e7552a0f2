package org.yearbook.tabulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yearbook.region.Gazetteer;
import org.yearbook.region.Gazetteer.Division;
import org.yearbook.region.Level;
import org.yearbook.region.Region;

class AreaTest {
    @Test
    void areasShareOutTheCountry() {
        Gazetteer gazetteer = Edition.CODEBOOK.gazetteer();
        List<Area> areas = Area.all(gazetteer);
        assertThat(areas).hasSizeGreaterThan(4);
        assertApart(gazetteer, areas);
    }

    @Test
    void aZoneWithACodeFarFromItsProvinceKeepsTheProvincesBetweenTogether() {
        Gazetteer gazetteer = Gazetteer.load(List.of(new Division("649", "飞地", Level.PREFECTURE, "11")));
        List<Area> areas = Area.all(gazetteer);
        assertThat(areas.get(0).contains(gazetteer.byCode("649").orElseThrow().index()))
                .isTrue();
        assertApart(gazetteer, areas);
    }

    private static void assertApart(Gazetteer gazetteer, List<Area> areas) {
        int next = Area.NATION.to();
        for (Area area : areas) {
            assertThat(area.from()).isEqualTo(next);
            next = area.to();
            for (Region region : gazetteer.regions().subList(area.from(), area.to())) {
                assertThat(area.contains(gazetteer.province(region).index()))
                        .as(region.toString())
                        .isTrue();
            }
        }
        assertThat(next).isEqualTo(gazetteer.regions().size());
    }
}
