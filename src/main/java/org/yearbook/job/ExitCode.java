package org.yearbook.job;

import org.springframework.boot.context.properties.bind.BindException;

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

    /** The exit code of a start that failed with this. */
    public static ExitCode of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidSettingException || cause instanceof BindException) {
                return WRONG_SETTING;
            }
            if (cause instanceof OutputLock.HeldException) {
                return HELD;
            }
        }
        return FAILED;
    }

    ExitCode(int value) {
        this.value = value;
    }

    public int value() {
        return value;
    }
}
