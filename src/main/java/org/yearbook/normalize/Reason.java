package org.yearbook.normalize;

import java.util.Locale;

/** Why a record was refused. */
public enum Reason {
    /** A required field is empty. */
    MISSING("缺必填字段"),
    /** No region, or several, have this name. */
    REGION("地区不明"),
    YEAR("年份不明"),
    VALUE("数值不明"),
    /** The indicator cannot have this unit. */
    UNIT("单位不符"),
    /** Negative, or a rate beyond its maximum. */
    RANGE("超出范围"),
    /** Not a record at all: a broken row, a row of another width, a file that cannot be read. */
    MALFORMED("不成记录");

    private final String nameZh;

    Reason(String nameZh) {
        this.nameZh = nameZh;
    }

    /** The name in what staff read. */
    public String nameZh() {
        return nameZh;
    }

    /** The name in {@code rejected.csv}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
