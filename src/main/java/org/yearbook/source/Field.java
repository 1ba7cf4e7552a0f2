package org.yearbook.source;

import java.util.ArrayList;
import java.util.List;

/** A column of the record format; its first name is the English one that outputs use. */
public enum Field {
    SOURCE("source", true, "来源"),
    REGION("region", true, "地区"),
    YEAR("year", true, "年份", "年度"),
    INDICATOR("indicator", true, "指标"),
    VALUE("value", true, "数值"),
    UNIT("unit", false, "单位"),
    PERIOD("period", false, "期间"),
    SCOPE("scope", false, "范围"),
    EVIDENCE("evidence", false, "原文"),
    PUBLISHED("published", false, "发布日期");

    private final String label;
    private final boolean required;
    private final List<String> names;

    Field(String label, boolean required, String... chinese) {
        this.label = label;
        this.required = required;
        var all = new ArrayList<>(List.of(chinese));
        all.add(label);
        names = List.copyOf(all);
    }

    /** The English column name. */
    public String label() {
        return label;
    }

    /** The first Chinese column name. */
    public String labelZh() {
        return names.get(0);
    }

    public boolean required() {
        return required;
    }

    boolean isNamed(String header) {
        return names.stream().anyMatch(header::equalsIgnoreCase);
    }
}
