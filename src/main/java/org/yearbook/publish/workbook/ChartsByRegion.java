package org.yearbook.publish.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import org.yearbook.codebook.Chapter;
import org.yearbook.codebook.Codebook;
import org.yearbook.codebook.Indicator;
import org.yearbook.region.Level;
import org.yearbook.region.Region;
import org.yearbook.tabulate.Cell;
import org.yearbook.tabulate.RegionCells;
import org.yearbook.tabulate.Survey;

/** Of each chapter the regions of one level with the largest figures of its leading indicator. */
final class ChartsByRegion implements Charts {
    /** More bars than this have no room for their names. */
    private static final int MOST_BARS = 10;

    private static final int MOST_SERIES = 2;
    /** From so many regions on a level is worth comparing. */
    private static final int ENOUGH = 3;

    private static final Comparator<Bar> SMALLEST_FIRST = Comparator.<Bar, BigDecimal>comparing(
                    bar -> bar.figures().get(0).value())
            .thenComparing(bar -> -bar.region().index());

    private final int year;
    private final Map<Chapter, List<Indicator>> leading = new LinkedHashMap<>();
    private final Map<Chapter, Map<Level, PriorityQueue<Bar>>> bars = new LinkedHashMap<>();

    ChartsByRegion(Codebook codebook, Survey survey, int year) {
        this.year = year;
        for (Chapter chapter : survey.chapters()) {
            leading.put(chapter, Charts.leading(codebook, survey, chapter, MOST_SERIES));
            bars.put(chapter, new EnumMap<>(Level.class));
        }
    }

    @Override
    public void add(RegionCells region) {
        leading.forEach((chapter, indicators) -> {
            var figures = new ArrayList<Cell>();
            indicators.forEach(indicator -> figures.add(region.get(year, indicator)));
            if (figures.get(0) != null) {
                var level = bars.get(chapter)
                        .computeIfAbsent(region.region().level(), key -> new PriorityQueue<>(SMALLEST_FIRST));
                level.add(new Bar(region.region(), figures));
                if (level.size() > MOST_BARS) {
                    level.poll();
                }
            }
        });
    }

    @Override
    public Optional<ChartData> of(Chapter chapter) {
        return level(bars.get(chapter)).map(level -> chart(chapter, level));
    }

    /** The highest level with enough regions to compare; else that with most, the deepest among equals. */
    private static Optional<Level> level(Map<Level, PriorityQueue<Bar>> levels) {
        return levels.keySet().stream()
                .filter(level -> levels.get(level).size() >= ENOUGH)
                .findFirst()
                .or(() -> levels.keySet().stream()
                        .max(Comparator.<Level>comparingInt(
                                        level -> levels.get(level).size())
                                .thenComparing(Comparator.naturalOrder())));
    }

    private ChartData chart(Chapter chapter, Level level) {
        List<Bar> largest = bars.get(chapter).get(level).stream()
                .sorted(SMALLEST_FIRST.reversed())
                .toList();
        List<Indicator> indicators = leading.get(chapter);
        var series = new ArrayList<ChartData.Series>();
        for (int i = 0; i < indicators.size(); i++) {
            var values = new ArrayList<Double>();
            for (Bar bar : largest) {
                Cell figure = bar.figures().get(i);
                values.add(figure == null ? null : figure.value().doubleValue());
            }
            series.add(new ChartData.Series(indicators.get(i).nameZh(), values));
        }
        String first = indicators.get(0).nameZh();
        return new ChartData(
                level.nameZh() + first + "（" + year + "年）",
                indicators.get(0).nameEn() + " by " + level.label() + " (" + year + ")",
                false,
                "地区\nRegion",
                indicators.get(0).unit(),
                largest.stream().map(bar -> bar.region().name()).toList(),
                series);
    }

    private record Bar(Region region, List<Cell> figures) {}
}
