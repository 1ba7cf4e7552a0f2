package org.yearbook.source;

import java.util.List;

/** A column of {@code corrections.csv}. */
enum CorrectionField {
    REGION("region", "地区"),
    YEAR("year", "年份", "年度"),
    INDICATOR("indicator", "指标"),
    VALUE("value", "数值"),
    REASON("reason", "理由", "原因"),
    WHO("who", "经办人"),
    WHEN("when", "日期");

    private final String label;
    private final List<String> chinese;

    CorrectionField(String label, String... chinese) {
        this.label = label;
        this.chinese = List.of(chinese);
    }

    boolean isNamed(String header) {
        return label.equalsIgnoreCase(header) || chinese.contains(header);
    }

    /** As a message names it: 地区（region）. */
    String inMessages() {
        return chinese.get(0) + "（" + label + "）";
    }

    String label() {
        return label;
    }
}
