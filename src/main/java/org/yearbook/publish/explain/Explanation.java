package org.yearbook.publish.explain;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yearbook.codebook.Codebook;
import org.yearbook.publish.edition.Edition;
import org.yearbook.publish.edition.RegisterRow;
import org.yearbook.region.Gazetteer;
import org.yearbook.region.Region;

/** How a published figure came about, as lines for a reader; Chinese first, then English. */
public final class Explanation {
    private final Edition edition;
    private final Question question;
    private final Gazetteer gazetteer;
    private final Trail trail;
    private final RegisterRow cell;
    private final List<String> lines = new ArrayList<>();

    private Explanation(Edition edition, Question question, Gazetteer gazetteer, Trail trail) {
        this.edition = edition;
        this.question = question;
        this.gazetteer = gazetteer;
        this.trail = trail;
        this.cell = trail.cell(question.region().code(), question.indicator().code());
    }

    /** The explanation of a cell of a published edition. */
    public static List<String> of(Edition edition, Question question, Codebook codebook) throws IOException {
        Gazetteer gazetteer = codebook.gazetteer();
        var explanation = new Explanation(edition, question, gazetteer, Trail.read(edition, question, gazetteer));
        explanation.tell();
        return explanation.lines;
    }

    private void tell() {
        head();
        rule();
        if (basis().equals("rolled_up")) {
            children();
        }
        section("来源 Reports", trail.statements(), trail::told);
        section("发现 Findings", trail.findings(), Explanation::finding);
        section("修订 Revisions", trail.revisions(), Explanation::revision);
    }

    private String basis() {
        return cell == null ? "" : cell.get("basis");
    }

    private void head() {
        String figure = cell == null ? "空 empty" : cell.get("value") + " " + cell.get("unit");
        lines.add(question.indicator().code() + " " + question.indicator().nameZh() + "，"
                + question.region().code() + " " + gazetteer.path(question.region()) + "，" + question.year() + "年："
                + figure);
        lines.add("版本 edition " + edition.name() + (cell == null ? "" : "，" + origin(cell)));
    }

    /** {@code rolled_up 2/5 E}. */
    private static String origin(RegisterRow cell) {
        return cell.get("basis") + (cell.get("coverage").isEmpty() ? "" : " " + cell.get("coverage")) + " "
                + cell.get("status");
    }

    private void rule() {
        lines.add("");
        lines.add("规则 Rule");
        lines.add("  "
                + switch (basis()) {
                    case "reported" ->
                        trail.corrected().contains(question.region().code())
                                ? "采用人工更正的数字。 The figure is one that staff corrected."
                                : "采用该地区自己报告的数字。 The region's own figure.";
                    case "rolled_up" ->
                        "该地区未报告，由已有数据的下级地区相加。 The sum of the regions directly below that have a figure.";
                    case "computed" -> "该地区未报告，由分子 ÷ 分母计算：" + parts() + "。 Computed from numerator and denominator.";
                    default ->
                        question.indicator().isRate()
                                ? "没有可采用的报告数，也无法由分子、分母计算。 Not reported, and its parts are not known."
                                : "该地区及其下级地区均没有可采用的数字。 No figure of the region or of those below may fill the cell.";
                });
    }

    private String parts() {
        return Stream.of(question.indicator().numerator(), question.indicator().denominator())
                .filter(Objects::nonNull)
                .map(code -> {
                    RegisterRow part = trail.cell(question.region().code(), code);
                    if (part == null) {
                        // the codebook has changed since the edition
                        return code + " 无数据 none";
                    }
                    return code + " " + part.get("indicator") + " " + part.get("value") + "（" + origin(part) + "）";
                })
                .collect(Collectors.joining(" ÷ "));
    }

    private void children() {
        lines.add("");
        lines.add("下级地区 Regions directly below");
        var missing = new ArrayList<String>();
        for (Region child : gazetteer.children(question.region())) {
            RegisterRow figure = trail.cell(child.code(), question.indicator().code());
            if (figure == null) {
                missing.add(child.toString());
            } else {
                lines.add("  " + child + "  " + figure.get("value") + "  " + origin(figure));
                trail.below().stream()
                        .filter(statement -> statement.get("region_code").equals(child.code()))
                        .forEach(statement -> lines.add("    " + trail.told(statement)));
            }
        }
        if (!missing.isEmpty()) {
            lines.add("  无数据 no figure: " + String.join("、", missing));
        }
    }

    private static String finding(RegisterRow finding) {
        return finding.get("rule") + " " + finding.get("severity") + "：" + finding.get("message") + "（"
                + finding.get("sources") + "）";
    }

    private static String revision(RegisterRow revision) {
        return revision.get("old") + " → " + revision.get("new") + "  " + revision.get("why")
                + (revision.get("sources").isEmpty() ? "" : "（" + revision.get("sources") + "）");
    }

    private void section(String title, List<RegisterRow> rows, Function<RegisterRow, String> line) {
        if (!rows.isEmpty()) {
            lines.add("");
            lines.add(title);
            rows.forEach(row -> lines.add("  " + line.apply(row)));
        }
    }
}
