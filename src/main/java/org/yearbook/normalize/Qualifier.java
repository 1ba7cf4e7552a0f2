package org.yearbook.normalize;

import java.util.Locale;

/** How exact a stated figure is. */
public enum Qualifier {
    EXACT,
    /** 约 余 多 近. */
    APPROX,
    /** 以上 超过. */
    AT_LEAST,
    /** 不足 以内. */
    BELOW;

    /** The name in files: {@code exact}, {@code approx}, {@code at_least}, {@code below}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
