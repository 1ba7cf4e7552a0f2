package org.yearbook.publish.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yearbook.codebook.Chapter;
import org.yearbook.codebook.Codebook;
import org.yearbook.codebook.Indicator;
import org.yearbook.tabulate.Cell;
import org.yearbook.tabulate.RegionCells;
import org.yearbook.tabulate.Survey;

/** Of each chapter its leading indicators over the years, of the highest region that has figures. */
final class ChartsByYear implements Charts {
    private static final int MOST_SERIES = 3;

    private final List<Integer> years;
    private final Map<Chapter, List<Indicator>> leading = new LinkedHashMap<>();
    private final Map<Chapter, ChartData> charts = new LinkedHashMap<>();

    ChartsByYear(Codebook codebook, Survey survey) {
        this.years = List.copyOf(survey.years().keySet());
        for (Chapter chapter : survey.chapters()) {
            leading.put(chapter, Charts.leading(codebook, survey, chapter, MOST_SERIES));
        }
    }

    @Override
    public void add(RegionCells region) {
        leading.forEach((chapter, indicators) -> {
            boolean any = years.stream().anyMatch(year -> region.get(year, indicators.get(0)) != null);
            if (any && !charts.containsKey(chapter)) {
                charts.put(chapter, chart(region, indicators));
            }
        });
    }

    private ChartData chart(RegionCells region, List<Indicator> indicators) {
        var series = new ArrayList<ChartData.Series>();
        for (Indicator indicator : indicators) {
            var values = new ArrayList<Double>();
            for (int year : years) {
                Cell cell = region.get(year, indicator);
                values.add(cell == null ? null : cell.value().doubleValue());
            }
            series.add(new ChartData.Series(indicator.nameZh(), values));
        }
        String span = years.get(0) + "—" + years.get(years.size() - 1);
        Indicator first = indicators.get(0);
        return new ChartData(
                region.region().name() + first.nameZh() + "（" + span + "年）",
                first.nameEn() + " (" + span.replace('—', '–') + ")",
                true,
                "年份\nYear",
                first.unit(),
                years.stream().map(String::valueOf).toList(),
                series);
    }

    @Override
    public Optional<ChartData> of(Chapter chapter) {
        return Optional.ofNullable(charts.get(chapter));
    }
}
