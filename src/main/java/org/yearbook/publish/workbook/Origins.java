package org.yearbook.publish.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.yearbook.codebook.Codebook;
import org.yearbook.normalize.Observation;
import org.yearbook.publish.explain.Verdict;
import org.yearbook.region.Region;
import org.yearbook.source.CorrectionFile;
import org.yearbook.source.Locator;
import org.yearbook.tabulate.Basis;
import org.yearbook.tabulate.Cell;
import org.yearbook.tabulate.RegionCells;
import org.yearbook.tabulate.Reported;
import org.yearbook.tabulate.SumParts;

/** Tells of each figure how it came about, for the sheet of sources. */
final class Origins {
    /** How many regions without a figure are named. */
    private static final int MOST_NAMES = 8;

    private final Codebook codebook;
    private final SumParts sums;

    Origins(Codebook codebook, SumParts sums) {
        this.codebook = codebook;
        this.sums = sums;
    }

    /** A reported figure, then what else was said of its cell, at last how much more there is of that. */
    List<SourceRow> reported(Reported reported, String checks) {
        Observation figure = reported.figure();
        boolean corrected = figure.source().equals(CorrectionFile.NAME);
        var rows = new ArrayList<SourceRow>();
        rows.add(row(figure, corrected ? "采用：人工更正\ncorrected by staff" : "采用：本地区报告\nreported", checks));
        for (Observation other : reported.others()) {
            Verdict verdict = Verdict.of(other, figure, corrected);
            rows.add(row(other, verdict.zh() + "\n" + verdict.en(), ""));
        }
        if (reported.more() > 0) {
            rows.add(more(figure, reported.more()));
        }
        return rows;
    }

    private static SourceRow more(Observation figure, int count) {
        String how = "另有 " + count + " 条，见 observations.csv\n" + count + " more in observations.csv";
        return new SourceRow(figure.region(), figure.indicator(), null, how, "", "", "", "", "");
    }

    private static SourceRow row(Observation said, String how, String checks) {
        return new SourceRow(
                said.region(),
                said.indicator(),
                said.value(),
                how,
                said.source(),
                place(said.locator()),
                said.published() == null ? "" : said.published().toString(),
                said.evidence(),
                checks);
    }

    /** A locator for readers: 第 7 段. */
    private static String place(Locator locator) {
        String kind = locator.kind() == Locator.Kind.PARAGRAPH ? " 段 " : " 行 ";
        return "第 " + locator.number() + kind + locator;
    }

    /** A figure that was rolled up or computed from others. */
    SourceRow derived(Cell cell, RegionCells region, String checks) {
        boolean sum = cell.basis() == Basis.ROLLED_UP;
        return new SourceRow(
                cell.region(),
                cell.indicator(),
                cell.value(),
                sum ? "汇总 " + cell.coverage() + "\nrolled up" : "计算\ncomputed",
                sum ? parts(cell) : quotient(cell, region),
                "",
                "",
                "",
                checks);
    }

    private String parts(Cell sum) {
        List<Cell> parts = sums.of(sum);
        List<Region> with = parts.stream().map(Cell::region).toList();
        List<String> without = codebook.gazetteer().children(sum.region()).stream()
                .filter(region -> codebook.territory().isThere(region, sum.year()) && !with.contains(region))
                .map(Region::name)
                .toList();
        String added = parts.stream()
                .map(part -> part.region().name() + " " + value(part))
                .collect(Collectors.joining(" + "));
        return without.isEmpty() ? added : added + "\n无数据 no figure：" + named(without);
    }

    private static String named(List<String> regions) {
        String first = String.join("、", regions.subList(0, Math.min(MOST_NAMES, regions.size())));
        return regions.size() <= MOST_NAMES ? first : first + "等 " + regions.size() + " 个";
    }

    private String quotient(Cell rate, RegionCells region) {
        return operand(rate.indicator().numerator(), rate, region) + " ÷ "
                + operand(rate.indicator().denominator(), rate, region) + " × 100";
    }

    private String operand(String code, Cell rate, RegionCells region) {
        Cell operand = region.get(rate.year(), codebook.byCode(code).orElseThrow());
        String coverage = operand.coverage().isEmpty() ? "" : "（汇总 " + operand.coverage() + "）";
        return code + " " + operand.indicator().nameZh() + " " + value(operand) + coverage;
    }

    private static String value(Cell cell) {
        return (cell.exact() ? "" : "≈") + cell.value().toPlainString();
    }
}
