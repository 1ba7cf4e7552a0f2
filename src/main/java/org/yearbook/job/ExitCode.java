package org.yearbook.job;

/** What a run tells its scheduler. */
public enum ExitCode {
    /** An edition was published, or there was nothing new to publish. */
    DONE(0),
    /** The run failed; the previous edition is untouched. */
    FAILED(1),
    /** An option or a setting is wrong. */
    WRONG_SETTING(2),
    /** The quality gate refused to publish. */
    REFUSED(3),
    /** Another run holds the output folder. */
    HELD(4);

    private final int value;

    ExitCode(int value) {
        this.value = value;
    }

    public int value() {
        return value;
    }
}
