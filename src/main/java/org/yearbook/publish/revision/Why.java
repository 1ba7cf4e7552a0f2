package org.yearbook.publish.revision;

import java.util.Locale;
import org.yearbook.publish.edition.MadeFrom;

/** Why a published figure is another than in the edition before. */
public enum Why {
    /** A source that was not there before speaks of the cell, or of one that it was made from. */
    SOURCE_ADDED("新增来源"),
    /** A source says another figure than before. */
    SOURCE_CHANGED("来源有变"),
    /** A source that spoke of it is not there any more. */
    SOURCE_WITHDRAWN("来源撤回"),
    /** Staff corrected it, or took a correction back. */
    CORRECTED("人工更正"),
    /** The sources are the same, and the codebook reads them otherwise. */
    CODEBOOK_CHANGED("指标体系有变"),
    /** Sources and codebook are the same: the program reads them otherwise. */
    PROGRAM_CHANGED("程序有变");

    private final String zh;

    Why(String zh) {
        this.zh = zh;
    }

    /** Why a figure can be another where the sources state what they did; a date of publication is no statement. */
    static Why otherwise(MadeFrom before, MadeFrom now) {
        if (!before.codebook().equals(now.codebook())) {
            return CODEBOOK_CHANGED;
        }
        return before.program().equals(now.program()) ? SOURCE_CHANGED : PROGRAM_CHANGED;
    }

    /** The name in {@code revisions.csv}: {@code source_added} … */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name for a sheet. */
    public String labelZh() {
        return zh;
    }
}
